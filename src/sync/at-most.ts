/**
 * The same answer, whose body breaks off where it is longer than `bytes`: whoever reads it then gets an error, as from a lost connection.
 * A server must not be able to fill a device's memory.
 */
export function atMost(bytes: number, response: Response): Response {
  // Browsers give a body to answers that can have none, and take none for them.
  if (!response.body || bodiless.has(response.status)) return response
  let length = 0
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, body) {
      length += part.length
      if (length > bytes) body.error(new Error('the answer is too long'))
      else body.enqueue(part)
    },
  })
  return new Response(response.body.pipeThrough(counted), response)
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304])
