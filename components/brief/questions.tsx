import { counted } from '@/components/plan/figures-in-words'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import type { Brief } from '@/lib/reviews/types/brief'
import { Linked } from './linked'
import { questionInWords } from './question-in-words'

/** What to ask, each with what it follows from. */
export function Questions({ brief }: { brief: Brief }) {
  const { questions } = brief
  if (questions.length === 0)
    return (
      <Section title="Questions" id="questions">
        <p className="muted">
          Questions will stand here once there are goals, ratings or entries to ask about.
        </p>
      </Section>
    )
  return (
    <Section title={capitalised(counted(questions.length, 'question'))} id="questions">
      <ol className="brief-questions">
        {questions.map((asked) => {
          const { question, ground, href } = questionInWords(asked, brief)
          return (
            <li key={question}>
              <p className="font-medium">{question}</p>
              <p className="text-small text-muted">
                <Linked href={href}>{ground}</Linked>
              </p>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
