import type { Entry } from '../entry.ts'
import { ASSEMBLY } from './assembly.ts'
import { FUNDS } from './funds.ts'
import { MY } from './my.ts'
import { PLATFORM } from './platform.ts'
import { PUBLIC_PAGES } from './public.ts'
import { REGISTRY } from './registry.ts'

/** Every route of the application, module by module. */
export const ENTRIES: Entry[] = [...PLATFORM, ...REGISTRY, ...ASSEMBLY, ...FUNDS, ...MY, ...PUBLIC_PAGES]
