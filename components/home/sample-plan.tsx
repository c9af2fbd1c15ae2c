import { Radar } from '@/components/charts/radar'

/** Somebody who does not exist, most of the way to a role. */
const sample = [
  { label: 'Core', percent: 78 },
  { label: 'Learning', percent: 92 },
  { label: 'Leadership', percent: 55 },
  { label: 'Management', percent: 48 },
  { label: 'Advocacy', percent: 33 },
  { label: 'Balance', percent: 70 },
  { label: 'Organisation', percent: 60 },
]

const axes = sample.map(({ label, percent }) => ({ key: label, label, percent, share: percent / 100 }))

/** What a plan looks like, for those who have none. */
export function SamplePlan() {
  return (
    <div className="landing-sample">
      <Radar
        title="An example: progress by area towards a role"
        description={`One axis for each of seven areas. ${sample.map(({ label, percent }) => `${label}: ${percent} percent`).join('; ')}.`}
        axes={axes}
        legend={{ current: 'where you are (an example)', required: 'what the role asks for' }}
      />
    </div>
  )
}
