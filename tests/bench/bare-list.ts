/** Runs in a page: a virtual list of plain text without any framework, its lines drawn anew as they come into sight. */
export function drawBareList({
  count,
  lineHeight,
  cells,
}: {
  count: number
  lineHeight: number
  cells: number
}): void {
  const style = document.createElement('style')
  style.textContent = `
    body { margin: 0; font: 13px sans-serif }
    .scroller { height: 600px; overflow: auto }
    .list { position: relative }
    .line { position: absolute; left: 0; top: 0; height: ${lineHeight}px; width: 1280px; display: grid;
            grid-template-columns: repeat(${cells}, 1fr); contain: layout style }
    .line div { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; border-bottom: 1px solid #ddd }`
  document.head.append(style)
  const scroller = document.createElement('div')
  scroller.className = 'scroller'
  const list = document.createElement('div')
  list.className = 'list'
  list.dataset['list'] = ''
  list.style.height = `${count * lineHeight}px`
  scroller.append(list)
  document.body.append(scroller)

  const drawn = new Map<number, HTMLElement>()
  const draw = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / lineHeight) - 10)
    const last = Math.min(count, first + Math.ceil(600 / lineHeight) + 20)
    for (const [at, line] of drawn)
      if (at < first || at >= last) {
        line.remove()
        drawn.delete(at)
      }
    for (let at = first; at < last; at += 1) {
      if (drawn.has(at)) continue
      const line = document.createElement('div')
      line.className = 'line'
      line.style.transform = `translateY(${at * lineHeight}px)`
      for (let cell = 0; cell < cells; cell += 1) {
        const one = document.createElement('div')
        one.textContent = `cell ${at} ${cell}`
        line.append(one)
      }
      list.append(line)
      drawn.set(at, line)
    }
  }
  scroller.addEventListener('scroll', draw, { passive: true })
  draw()
}
