import type { SampleUpdate } from './sample.ts'

export const healthcareUpdates: SampleUpdate[] = [
  {
    of: 'lease',
    ago: 57,
    narrative:
      'Four systems are left in the old rooms. All have a place to go and a weekend to go there. The landlord has the date in writing.',
  },
  {
    of: 'record',
    ago: 57,
    narrative:
      'Seventeen of twenty-one clinics write into the shared record. The eye clinic moved without a day off. Next are the two on the coast.',
  },
  {
    of: 'sleep',
    ago: 43,
    schedule: 'amber',
    benefit: 'amber',
    narrative:
      'The trial sells slower than we hoped: people try the band and do not renew. We keep it small until the season ends and then look at it again.',
  },
  {
    of: 'portal',
    ago: 43,
    narrative:
      'Results now show in the portal the hour they are signed. The front desk asked for the same view, and has it.',
  },
  {
    of: 'outreach',
    ago: 43,
    scope: 'amber',
    narrative:
      'Calls work, messages less so: older members do not open them. We try letters with a phone number for one region.',
  },
  {
    of: 'portal',
    ago: 12,
    narrative:
      'Half of all members have signed in this quarter. Bookings and messages are on one page now. The next thing is the page for families.',
  },
  {
    of: 'visits',
    ago: 12,
    narrative:
      'Chat is open until ten in the evening in all regions. Nurses answer most questions, and a video visit follows when they cannot.',
  },
  {
    of: 'outreach',
    ago: 12,
    scope: 'amber',
    narrative:
      'The letters brought as many calls back as we can take. We hold the list for the north until two more nurses have started.',
  },
  {
    of: 'circles',
    ago: 12,
    narrative:
      'Families in the pilot stay: nine of ten circles are still used after three months. The two children’s wards begin next.',
  },
  {
    of: 'answer',
    ago: 12,
    narrative:
      'The last call centre sees the member’s history on the first ring. Calls that end without a second one go up every week.',
  },
  {
    of: 'booking',
    ago: 12,
    schedule: 'amber',
    narrative:
      'It should have been done last month. What is left is referrals between regions, where two calendars disagree. A new end comes with the next update.',
  },
  {
    of: 'feedback',
    ago: 6,
    narrative:
      'Every team reads its answers on Monday. Replies within two days are the rule now, not the hope.',
  },
  {
    of: 'coaches',
    ago: 6,
    narrative:
      'Coaches stand in eleven lobbies. What they hear most, a lost password, goes to the portal team.',
  },
  {
    of: 'monitoring',
    ago: 6,
    narrative:
      'Six hundred members send readings. Outreach calls within the week when they drift, and most plans are changed in that call.',
  },
  {
    of: 'kits',
    ago: 6,
    narrative:
      'Two tests are in the post, the third waits for its label. Most results are looked at in the portal the same day.',
  },
  {
    of: 'record',
    ago: 6,
    narrative:
      'Both clinics on the coast have moved; nineteen of twenty-one write into the record. The last two come after the holidays.',
  },
  {
    of: 'master',
    ago: 6,
    narrative:
      'Fewer than one in a thousand entries is still double. The list goes to those who keep it for good.',
  },
  {
    of: 'services',
    ago: 3,
    narrative:
      'Booking is open to the first partner, a pharmacy chain. Consent is asked in the portal and can be taken back there.',
  },
  {
    of: 'privacy',
    ago: 3,
    narrative:
      'All but two systems delete what they must. The rest are on the list of the old data centre and end with it.',
  },
  {
    of: 'lease',
    ago: 3,
    schedule: 'red',
    cost: 'red',
    scope: 'amber',
    narrative:
      'Imaging did not survive its rehearsal and moves a month late. We pay rent for two places until then. The sponsor decides this week whether to move it by hand.',
  },
]
