import { describe, expect, it } from 'vitest'
import { cleanPhoto, readPhotoKind } from '../../src/conversations/photo-kind.ts'
import { readOrientation } from '../../src/conversations/photo-orientation.ts'
import { home, jpegOf, pngOf } from '../support/photo-files.ts'

describe('a file from a phone', () => {
  it('is what its first bytes say', () => {
    expect(readPhotoKind(jpegOf('a'))).toBe('jpg')
    expect(readPhotoKind(pngOf('a'))).toBe('png')
    expect(readPhotoKind(Buffer.from('GIF89a...'))).toBe('gif')
    const others = ['%PDF-1.7', 'RIFF....WEBPVP8 ', '\0\0\0\x18ftypheic', '<svg onload="x">', 'MZ', '', 'GIF']
    expect(others.map((bytes) => readPhotoKind(Buffer.from(bytes, 'latin1')))).toEqual(others.map(() => null))
  })

  it('loses where it was taken, and of a JPEG keeps how it was held', () => {
    const cleaned = cleanPhoto('jpg', jpegOf('the picture', 6))!
    const words = cleaned.toString('latin1')
    expect(words).not.toContain(home)
    expect(words).toContain('the picture')
    expect(words).toContain('second scan')
    expect(words).toContain('ICC_PROFILE')
    expect(cleaned.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
    // The first segment after the beginning: marker and length are four bytes.
    expect(readOrientation(cleaned.subarray(6))).toBe(6)
    expect(cleanPhoto('jpg', cleaned)).toEqual(cleaned)
    expect(cleanPhoto('jpg', jpegOf('a', 1))!.includes('Exif')).toBe(false)
  })

  it('is a PNG without its words and its camera’s', () => {
    const cleaned = cleanPhoto('png', pngOf('the picture'))!.toString('latin1')
    expect(cleaned).not.toContain(home)
    expect(cleaned).toContain('the picture')
    expect(cleaned.slice(-8, -4)).toBe('IEND')
  })

  it('is refused when it is cut off anywhere, or lies about its lengths', () => {
    const whole = jpegOf('a')
    const end = whole.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2
    const cut = Array.from({ length: end - 3 }, (_, length) => whole.subarray(0, length + 3))
    expect(cut.filter((bytes) => cleanPhoto('jpg', bytes) !== null)).toEqual([])
    const png = pngOf('a')
    const pngEnd = png.indexOf('IEND') + 8
    const cutPng = Array.from({ length: pngEnd - 8 }, (_, length) => png.subarray(0, length + 8))
    expect(cutPng.filter((bytes) => cleanPhoto('png', bytes) !== null)).toEqual([])
    const lying = Buffer.from(whole)
    lying.writeUInt16BE(0, 4)
    expect(cleanPhoto('jpg', lying)).toBeNull()
    const deep = Buffer.from(png)
    deep.writeUInt32BE(0xffffffff, 8)
    expect(cleanPhoto('png', deep)).toBeNull()
  })

  it('takes no way of holding it from an Exif segment that points anywhere', () => {
    const tiff = (directory: number) => {
      const bytes = Buffer.concat([Buffer.from('Exif\0\0II*\0', 'latin1'), Buffer.alloc(4)])
      bytes.writeUInt32LE(directory, 10)
      return bytes
    }
    expect([8, 0xffffffff, 4].map((at) => readOrientation(tiff(at)))).toEqual([null, null, null])
    expect(readOrientation(Buffer.from('Exif\0\0', 'latin1'))).toBeNull()
  })
})
