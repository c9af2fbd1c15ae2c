export type RefusedStatus = 400 | 403 | 405 | 408 | 409 | 411 | 413 | 417 | 421 | 431 | 500

type Words = { title: string; text: string }

/** What a person reads when the front door turns a request away. */
export const refusals: Record<RefusedStatus, Words> = {
  400: {
    title: 'This request cannot be read',
    text: 'The request was not formed in a way that Belay understands. Nothing was changed.',
  },
  403: {
    title: 'This did not come from Belay',
    text: 'The form was sent from another site, or the browser did not say from where. Nothing was changed. Open the page in Belay and send it again from there.',
  },
  405: {
    title: 'That cannot be done here',
    text: 'This address does not take that kind of request. Nothing was changed.',
  },
  408: {
    title: 'The request took too long',
    text: 'It did not arrive completely in time. Nothing was changed. Try again.',
  },
  409: {
    title: 'Belay was updated in between',
    text: 'This form is from before the update, so nothing was saved. Go back, copy what you typed, reload the page and send it again.',
  },
  411: {
    title: 'The length is missing',
    text: 'The request did not say how long it is. Nothing was changed.',
  },
  413: {
    title: 'That is too much at once',
    text: 'What was sent is larger than Belay takes. Nothing was saved. Go back, shorten it and send it again.',
  },
  417: {
    title: 'That cannot be promised',
    text: 'The request expects something that Belay does not do. Nothing was changed.',
  },
  421: {
    title: 'Belay does not go by this name here',
    text: 'It answers as localhost until it knows the address that people use. Whoever runs this installation sets that with APP_URL.',
  },
  431: {
    title: 'The request says too much about itself',
    text: 'Its headers are too long. Nothing was changed. Deleting the cookies of this site may help.',
  },
  500: {
    title: 'Something went wrong',
    text: 'Something failed on our side. What was saved before is still there. Try again; if it stays so, tell whoever runs this installation.',
  },
}
