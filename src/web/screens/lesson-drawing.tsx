// The small drawing of a lesson, for the few that one fits. Decoration: the words say it all, and low stimulation leaves it out.
import { CompareDrawing } from '../ui/compare-line.tsx'
import { Seedling } from '../ui/seedling.tsx'
import css from './lesson.module.css'

/** The drawing for the lesson at `slug`, or nothing. */
export function LessonDrawing({ slug }: { readonly slug: string }) {
  const drawing = drawings[slug]
  return drawing === undefined ? null : <div class={`${css['drawing']} picture`}>{drawing}</div>
}

const drawings: Readonly<Record<string, preact.JSX.Element>> = {
  'guess-first': <CompareDrawing steps={7} guess={1} truth={4} />,
  'a-no-is-short': <Seedling kind="no" />,
  'how-you-ask': <Seedling kind="wait" />,
  'a-habit-that-made-sense': <Seedling kind="begin" soil />,
}
