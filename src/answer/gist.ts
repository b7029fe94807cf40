/** What an ask was about: its first sentence that asks something, else its first; a long one is cut at a blank. */
export function gist(asked: string): string {
  const sentences = asked.match(/\S.*?([.?!…](?=\s)|$)/gm) ?? ['']
  const one = sentences.find((sentence) => sentence.endsWith('?')) ?? sentences[0] ?? ''
  return one.replace(/^(.{80}\S*)\s.*/, '$1…')
}
