import { routes } from '@/lib/routes'
import type { FormStep } from './form-steps'

/** The forms of packets; the last one goes with its packet. */
export function packetForms(packet: string): FormStep[] {
  return [
    {
      ...{ action: 'composePacketAction', path: routes.packets(), button: 'Compose the packet' },
      fill: { startsOn: '2026-02-01', endsOn: '2026-05-31' },
      shows: '1 February 2026 to 31 May 2026',
    },
    {
      ...{ action: 'editPacketAction', path: routes.packetEdit(packet), form: 'Edit the packet' },
      ...{ button: 'Save', fill: { opening: 'A year of handing over.' } },
      shows: 'A year of handing over.',
    },
    {
      ...{ action: 'sharePacketAction', path: routes.packetEdit(packet), button: 'Make a link' },
      shows: 'The link is made.',
    },
    {
      ...{ action: 'unsharePacketAction', path: routes.packetEdit(packet), button: 'Take it back' },
      shows: 'taken back',
    },
    {
      ...{ action: 'removePacketAction', path: routes.packetEdit(packet), button: 'Remove it' },
      ...{ opens: ['Remove this packet'], shows: 'Packets' },
    },
  ]
}
