import type { FormInstance } from 'antd'
import { asProblem } from './Problem.tsx'

/** Writes the server's sentences below the boxes they are about: `/members/0/name` → members, first, name. */
export function showFieldProblems(form: FormInstance, error: unknown): void {
  const fields = asProblem(error).fields.map(({ pointer, detail }) => ({
    name: pointer
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    errors: [detail],
  }))
  form.setFields(fields.filter((f) => f.name.length > 0))
  const first = fields[0]
  if (first) form.scrollToField(first.name, { block: 'center' })
}
