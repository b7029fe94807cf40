/** Words with a person's name in them; the name is set apart, so that one in another script can't disturb the sentence. */
export function Named({ words, name }: { readonly words: (name: string) => string; readonly name: string }) {
  const [before = '', ...after] = words(mark).split(mark)
  return (
    <>
      {before}
      {after.map((part, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one sentence keep their order
        <span key={i}>
          <bdi translate={false}>{name}</bdi>
          {part}
        </span>
      ))}
    </>
  )
}

const mark = '\u0000'
