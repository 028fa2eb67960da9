const SHOWN_MS = 4_000

/** A short message at the bottom of the screen, read out by screen readers. It goes by itself and asks nothing. */
export function toast(text: string): void {
  const box = document.createElement('div')
  box.className = 'toast'
  box.setAttribute('role', 'status')
  document.body.appendChild(box)
  // A status region is announced when its text changes, not when it appears.
  setTimeout(() => {
    box.textContent = text
  }, 50)
  setTimeout(() => box.remove(), SHOWN_MS)
}

/** Puts text on the clipboard, in old in-app browsers too. @returns whether it worked */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyOldWay(text)
  }
}

function copyOldWay(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.position = 'fixed'
  area.style.top = '-100px'
  document.body.appendChild(area)
  area.select()
  area.setSelectionRange(0, text.length)
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
  }
}
