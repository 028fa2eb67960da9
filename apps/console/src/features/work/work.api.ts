import { call } from '../../platform/client.ts'

export type Todo = { title: string; sub?: string; link: string; due?: string; kind: string }
export type Warning = { title: string; reason: string; link: string }
export type WorkFigure = { title: string; value: string | number; unit: string; link?: string }
export type Work = { todo: Todo[]; warnings: Warning[]; figures: WorkFigure[] }

/** What must I do, what is wrong, what is there: my own subtree only. */
export const fetchWork = () => call<Work>('GET', '/api/work')
