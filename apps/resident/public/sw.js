/*
 * Keeps the app's own files on the phone, so that it opens on a poor network and says itself what is known. Answers of
 * the server are never kept here: a vote, a receipt, a notice always come from the server.
 */
const PAGES = 'linli-pages-1'
const FILES = 'linli-files-1'
const PATIENCE_MS = 4000
const MAX_FILES = 80

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', (event) => {
  const old = (keys) => keys.filter((key) => key !== PAGES && key !== FILES)
  event.waitUntil(
    caches
      .keys()
      .then((keys) => Promise.all(old(keys).map((key) => caches.delete(key))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  const foreign = url.origin !== self.location.origin || request.method !== 'GET'
  if (foreign || url.pathname.startsWith('/api/') || url.pathname.startsWith('/console')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request))
})

/** Every address is the same page: the newest if it comes in time, else the one kept. */
async function page(request) {
  const cache = await caches.open(PAGES)
  const kept = await cache.match('/')
  const fresh = fetch(request).then((answer) => {
    if (answer.ok) cache.put('/', answer.clone())
    return answer
  })
  if (!kept) return fresh
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))
  return Promise.race([fresh.catch(() => kept), late])
}

/** Built files carry a hash in their name and never change. */
async function file(request) {
  const cache = await caches.open(FILES)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    await cache.put(request, answer.clone())
    const keys = await cache.keys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_FILES)).map((key) => cache.delete(key)))
  }
  return answer
}
