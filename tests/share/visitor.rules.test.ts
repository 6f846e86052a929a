import { expect, test } from 'vitest'
import { networkOf } from '#server/share/visitor.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['255.255.255.255', '255.255.255.0/24'],
  ['127.0.0.1', '127.0.0.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:DB8:0001::9', '2001:db8:1::/48'],
  ['::1', '::/48'],
  ['', ''],
])('of %j is kept %j: not who it was', (address, kept) => {
  expect(networkOf(address)).toBe(kept)
})
