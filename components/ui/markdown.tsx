import Markdown, { type Components } from 'react-markdown'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import { isTangled } from '@/lib/tangled-text'

type Props = {
  text: string
  /** the level of the heading that stands above: headings of the text begin one below it */
  below?: number
}

const schema: Options = {
  tagNames: [
    ...['p', 'br', 'strong', 'em', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'a', 'img'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ],
  // an image is loaded from nowhere: its description stands for it
  attributes: { a: ['href'], ol: ['start'], img: ['alt'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
}

/** What somebody wrote in Markdown: no markup of their own, no images, links to web and mail addresses only. */
export function MarkdownText({ text, below = 2 }: Props) {
  if (isTangled(text)) return <div className="prose whitespace-pre-wrap">{text}</div>
  return (
    <div className="prose">
      <Markdown
        rehypePlugins={[[rehypeSanitize, schema]]}
        urlTransform={webAddress}
        components={elements(below)}
      >
        {text}
      </Markdown>
    </div>
  )
}

function webAddress(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : ''
}

function elements(below: number): Components {
  return {
    a: ({ href, children }) =>
      href ? (
        <a href={href} rel="nofollow noopener noreferrer">
          {children}
        </a>
      ) : (
        <span>{children}</span>
      ),
    img: ({ alt }) => <span>{alt}</span>,
    // a single line break is one that the writer saw
    p: ({ children }) => <p className="whitespace-pre-line">{children}</p>,
    blockquote: ({ children }) => (
      <blockquote className="border-l-3 border-line pl-4 text-muted">{children}</blockquote>
    ),
    pre: ({ children }) => (
      <pre className="rounded-sm bg-sunk p-3 text-small whitespace-pre-wrap">{children}</pre>
    ),
    hr: () => <hr className="border-line" />,
    ...headings(below),
  }
}

function headings(below: number): Components {
  const demoted = ([1, 2, 3, 4, 5, 6] as const).map((level) => {
    const Heading = `h${Math.min(level + below, 6)}` as 'h6'
    return [
      `h${level}`,
      ({ children }: { children?: React.ReactNode }) => <Heading>{children}</Heading>,
    ] as const
  })
  return Object.fromEntries(demoted)
}
