import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Skeleton, Tree, type TreeDataNode } from 'antd'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/index.ts'
import { ProblemAlert } from '../../ui/Problem.tsx'
import { type AreaSummary, type Division, fetchAreas, fetchDivisions } from './places.api.ts'

type Node = TreeDataNode & { place: 'division' | 'area'; id: string; children?: Node[] }

const AREAS_IN_TREE = 200

/** The actor's divisions, one level at a time, with the number of areas; areas hang below their community. */
export function PlaceTree(): ReactNode {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { areaId } = useParams({ strict: false }) as { areaId?: string }
  const { divisionId } = useSearch({ strict: false }) as { divisionId?: string }
  const [children, setChildren] = useState<Record<string, Node[]>>({})
  const tops = useQuery({
    queryKey: ['places'],
    queryFn: async () => {
      const divisions = await fetchDivisions()
      // Companies and committees have areas but no division: their areas stand at the top.
      const areas = divisions.length === 0 ? (await fetchAreas({ limit: AREAS_IN_TREE })).items : []
      return { divisions, areas }
    },
  })

  const load = async (node: Node) => {
    if (node.place === 'area' || children[node.id]) return
    const below = await client.fetchQuery({
      queryKey: ['places', node.id],
      queryFn: async () => {
        const divisions = await fetchDivisions(node.id)
        return divisions.length > 0
          ? divisions.map(divisionNode)
          : (await fetchAreas({ divisionId: node.id, limit: AREAS_IN_TREE })).items.map(areaNode)
      },
    })
    setChildren((old) => ({ ...old, [node.id]: below }))
  }

  if (tops.isPending) return <Skeleton active title={false} paragraph={{ rows: 6 }} style={{ padding: '0 12px' }} />
  if (tops.isError) return <ProblemAlert error={tops.error} onRetry={() => void tops.refetch()} />
  const roots = [...tops.data.divisions.map(divisionNode), ...tops.data.areas.map(areaNode)]
  if (roots.length === 0) return <p className="muted side-title">{t('shell.noPlaces')}</p>
  return (
    <Tree<Node>
      blockNode
      treeData={grow(roots, children)}
      loadData={load}
      defaultExpandedKeys={roots.length === 1 ? [roots[0]!.key] : []}
      selectedKeys={[areaId ?? divisionId ?? '']}
      onSelect={(_, { node }) =>
        void (node.place === 'area'
          ? navigate({ to: '/areas/$areaId', params: { areaId: node.id } })
          : navigate({ to: '/areas', search: { divisionId: node.id } as never }))
      }
    />
  )
}

function grow(nodes: Node[], children: Record<string, Node[]>): Node[] {
  return nodes.map((node) => {
    const below = children[node.id]
    return below ? { ...node, children: grow(below, children), isLeaf: below.length === 0 } : node
  })
}

function divisionNode(d: Division): Node {
  return {
    key: d.id,
    id: d.id,
    place: 'division',
    isLeaf: d.children === 0 && d.areas === 0,
    title: (
      <span className="tree-title">
        <span title={d.name} className={d.areas === 0 ? 'tree-empty' : undefined}>
          {d.name}
        </span>
        {d.areas > 0 && <span className="tree-count">{d.areas}</span>}
      </span>
    ),
  }
}

function areaNode(a: AreaSummary): Node {
  return {
    key: a.id,
    id: a.id,
    place: 'area',
    isLeaf: true,
    title: (
      <span className="tree-title">
        <span title={a.name}>{a.name}</span>
      </span>
    ),
  }
}
