import { afterAll } from 'vitest'
import { endFile } from './at-file-end.ts'
import './forbid-network.ts'

// Run anew for each test file; the modules it imports are the worker's.
afterAll(endFile)
