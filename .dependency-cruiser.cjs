/** Floors of the house: lower ones never import upper ones; neighbours use front doors; the heart is pure. */
const floor = (name, lower) => ({
  name: `floor-${name}`,
  comment: `${name} 只能依赖更低的楼层`,
  severity: 'error',
  from: { path: `^apps/server/src/${name}/`, pathNot: '(\\.test|/testing[\\w-]*)\\.ts$' },
  to: { path: '^apps/server/src/', pathNot: `^apps/server/src/(${[name, ...lower].join('|')})/` },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: '运行时的循环依赖；只引用类型的不算',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'heart-is-ours-alone',
      comment: 'law 与 proof 不依赖我们的其他代码',
      severity: 'error',
      from: { path: '^packages/(law|proof)/' },
      to: { path: '^(apps|demo|tools|packages/(?!$1))' },
    },
    {
      name: 'law-is-pure',
      comment: 'law 没有输入输出、没有时钟',
      severity: 'error',
      from: { path: '^packages/law/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'webs-use-the-client',
      comment: '网页只经由 client 访问服务器；核对网页可用 law 重算结果',
      severity: 'error',
      from: { path: '^apps/(console|resident)/' },
      to: { path: '^(apps/server|packages/(law|cli)|demo|tools)', pathNot: '^packages/law/src/recount\\.ts$' },
    },
    {
      name: 'law-in-the-verify-page-alone',
      comment: '网页里只有核对证明包的一页用 law 重算',
      severity: 'error',
      from: { path: '^apps/(console|resident)/', pathNot: '^apps/resident/src/pages/verify/check-bundle\\.ts$' },
      to: { path: '^packages/law/' },
    },
    {
      name: 'front-door',
      comment: '别的模块只能从 index.ts 进来',
      severity: 'error',
      from: {
        path: '^apps/server/src/([^/]+)/',
        pathNot: '(\\.test\\.ts$|/testing[\\w-]*\\.ts$|^apps/server/src/(start|demo)/)',
      },
      to: {
        path: '^apps/server/src/(registry|assembly|funds|disclosure|my)/',
        pathNot: '^apps/server/src/($1/|[^/]+/index\\.ts$)',
      },
    },
    {
      name: 'stores-stay-home',
      comment: '*.store.ts 只供本模块使用',
      severity: 'error',
      from: { path: '^apps/server/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '\\.store\\.ts$', pathNot: '^apps/server/src/$1/' },
    },
    floor('platform', []),
    floor('registry', ['platform']),
    floor('assembly', ['platform', 'registry']),
    floor('funds', ['platform', 'registry', 'assembly']),
    floor('disclosure', ['platform', 'registry', 'assembly', 'funds']),
    floor('my', ['platform', 'registry', 'assembly', 'funds', 'disclosure']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
