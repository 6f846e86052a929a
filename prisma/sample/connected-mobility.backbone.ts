import type { SampleBackbone } from './sample.ts'

export const connectedBackbone: SampleBackbone = {
  ago: 110,
  capabilities: [
    {
      id: 'platform',
      name: 'A platform for digital services',
      kind: 'digital_services_backbone',
      description: 'Vehicle data, billing and identity, once, for every service.',
      isMostImportant: true,
      assessed: [{ ago: 70, level: 1, evidence: 'The first service runs on it, with billing of its own.' }],
    },
  ],
  uses: [
    { of: 'backbone', ago: 105, builds: { platform: { from: 1, to: 3, by: 200 } } },
    { of: 'services', ago: 100, requires: { platform: 1 } },
    { of: 'fleets', ago: 80, requires: { platform: 2 } },
  ],
}
