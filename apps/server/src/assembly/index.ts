/** The assembly's front door: what other modules may use of it. */

export { PUBLICATION_KINDS, type PublicationKind, publicPath } from './publication/publish.ts'
