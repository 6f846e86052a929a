import type { IncomingMessage } from 'node:http'
import { ipKeyGenerator } from 'express-rate-limit'

import { cleanText } from '#shared/kernel/clean-text.ts'

/** What is noted of somebody who comes by a link: enough to recognise a leak, not enough to find a person. */
export interface Visitor {
  network: string
  agent: string
}

/** A customer's part of an IPv6 address: one site has all of it. */
const siteBits = 48
const mostAgent = 200

export const visitorOf = (request: IncomingMessage): Visitor => ({
  // the connection's own address: headers that name another can be made up
  network: networkOf(request.socket.remoteAddress ?? ''),
  agent: cleanText(request.headers['user-agent'] ?? '').slice(0, mostAgent),
})

/** An address without its last part: "203.0.113.0/24", "2001:db8:1::/48". IPv4 is IPv4 however it is spelled. */
export function networkOf(address: string): string {
  const known = ipKeyGenerator(address, siteBits)
  const ipv4 = /^(\d+\.\d+\.\d+)\.\d+$/.exec(known)?.[1]
  return ipv4 === undefined ? known : `${ipv4}.0/24`
}
