import { crc32, deflateRawSync } from 'node:zlib'

const localHead = 30
const centralHead = 46
const endHead = 22
const localSign = 0x04_03_4b_50
const centralSign = 0x02_01_4b_50
const endSign = 0x06_05_4b_50
// names are UTF-8
const flags = 0x08_00
const stored = 0
const deflated = 8
// the first day that the format knows, at midnight: clocks have no place in a file that is told from values
const firstDay = 0x00_21

/** The parts of a package that was written without compression, by path. */
export function readStored(bytes: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28)]
    const more = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const name = bytes.toString('utf8', at + centralHead, at + centralHead + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const from = local + localHead + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    if (!name.endsWith('/')) parts.set(name, bytes.subarray(from, from + size))
    at += centralHead + nameLength + more
  }
  return parts
}

/** A package of these parts, in their order, compressed; the same parts always give the same bytes. */
export function pack(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const made: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, content] of parts) {
    const plain = typeof content === 'string' ? Buffer.from(content) : content
    const squeezed = deflateRawSync(plain)
    const isSmaller = squeezed.length < plain.length
    const body = isSmaller ? squeezed : plain
    const name = Buffer.from(path)
    const common = commonHead({ method: isSmaller ? deflated : stored, sum: crc32(plain), body, plain, name })
    const local = Buffer.alloc(4)
    local.writeUInt32LE(localSign)
    made.push(local, common, name, Buffer.from(body.buffer, body.byteOffset, body.length))
    directory.push(centralEntry(common, offset), name)
    offset += localHead + name.length + body.length
  }
  const list = Buffer.concat(directory)
  return new Uint8Array(Buffer.concat([...made, list, endOf({ count: parts.size, list, offset })]))
}

interface Entry {
  readonly method: number
  readonly sum: number
  readonly body: Uint8Array
  readonly plain: Uint8Array
  readonly name: Buffer
}

/** What stands both before a part and in the list of all. */
function commonHead({ method, sum, body, plain, name }: Entry): Buffer {
  const head = Buffer.alloc(localHead - 4)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(flags, 2)
  head.writeUInt16LE(method, 4)
  head.writeUInt16LE(firstDay, 8)
  head.writeUInt32LE(sum, 10)
  head.writeUInt32LE(body.length, 14)
  head.writeUInt32LE(plain.length, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

function centralEntry(common: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(centralHead)
  entry.writeUInt32LE(centralSign, 0)
  entry.writeUInt16LE(20, 4)
  common.copy(entry, 6)
  entry.writeUInt32LE(offset, 42)
  return entry
}

function endOf({ count, list, offset }: { count: number; list: Buffer; offset: number }): Buffer {
  const end = Buffer.alloc(endHead)
  end.writeUInt32LE(endSign, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
