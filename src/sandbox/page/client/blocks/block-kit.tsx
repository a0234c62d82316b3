import type { Block } from '../../protocol.ts'
import { Mrkdwn } from '../mrkdwn.tsx'
import { words } from '../words.ts'
import { Element } from './element.tsx'
import { ImageShown } from './image-shown.tsx'
import { InputBlock } from './input-block.tsx'
import { blocksOf, isBlock, stringOf, textOf } from './read-block.ts'

/** The blocks of a message, a modal or the Home. */
export function BlockKit({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={stringOf(block['block_id']) || index} block={block} />
      ))}
    </>
  )
}

function OneBlock({ block }: { block: Block }) {
  const type = stringOf(block['type'])
  switch (type) {
    case 'section':
      return <Section block={block} />
    case 'actions':
      return (
        <div class="block actions">
          <Elements block={block} />
        </div>
      )
    case 'input':
      return <InputBlock block={block} />
    case 'context':
      return (
        <div class="block context">
          {blocksOf(block['elements']).map((element, index) =>
            element['type'] === 'image' ? (
              <ImageShown key={index} image={element} />
            ) : (
              <TextObject key={index} text={element} />
            ),
          )}
        </div>
      )
    case 'header':
      return <h3 class="block">{textOf(block['text'])}</h3>
    case 'divider':
      return <hr class="block" />
    case 'image':
      return (
        <div class="block">
          <ImageShown image={block} />
        </div>
      )
    default:
      return <p class="block quiet">{words('block.unknown', { type })}</p>
  }
}

function Section({ block }: { block: Block }) {
  const accessory = block['accessory']
  return (
    <div class="block section">
      <div class="section-text">
        {isBlock(block['text']) ? <TextObject text={block['text']} /> : null}
        {blocksOf(block['fields']).map((field, index) => (
          <TextObject key={index} text={field} />
        ))}
      </div>
      {isBlock(accessory) ? (
        <Element
          element={accessory}
          spot={{ blockId: stringOf(block['block_id']), actionId: stringOf(accessory['action_id']) }}
          label={textOf(block['text']) || undefined}
        />
      ) : null}
    </div>
  )
}

function Elements({ block }: { block: Block }) {
  return blocksOf(block['elements']).map((element, index) => (
    <Element
      key={`${stringOf(element['action_id'])}-${index}`}
      element={element}
      spot={{ blockId: stringOf(block['block_id']), actionId: stringOf(element['action_id']) }}
    />
  ))
}

function TextObject({ text }: { text: Block }) {
  if (text['type'] === 'mrkdwn') return <Mrkdwn text={stringOf(text['text'])} />
  return (
    <p class="plain" dir="auto">
      {textOf(text)}
    </p>
  )
}
