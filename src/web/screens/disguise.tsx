// Under which name and picture Tendril shows itself in the tab and on a home screen. It holds at once, also before the notebook opens.
import { disguises } from '../../core/notebook.ts'
import { backupRowWords } from '../../words/screens/backup.ts'
import { disguiseWords as words } from '../../words/screens/disguise.ts'
import { shellWords } from '../../words/shell.ts'
import { changeDeviceSettings, deviceSettings } from '../shell/device-settings.ts'
import { filesOf } from '../shell/disguise-files.ts'
import { router } from '../shell/way.ts'
import { ChoiceList } from '../ui/choice.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import css from './disguise.module.css'

export function DisguiseScreen() {
  const choices = disguises.map((value) => ({
    value,
    words: (
      <span class={css['name']}>
        <img class={css['icon']} src={filesOf(value).icon} alt="" width="32" height="32" />
        {shellWords.names[value]}
      </span>
    ),
  }))
  return (
    <Page back={{ href: router.href('settings') }} title={words.title} lead={words.lead}>
      <ChoiceList
        label={words.title}
        labelHidden
        choices={choices}
        value={deviceSettings.value.disguise}
        onChange={(disguise) => changeDeviceSettings({ disguise })}
      />
      <Note>
        <p>{words.limits}</p>
        <p>
          {words.takingOff} <a href={router.href('backupSave')}>{backupRowWords.save}</a>
        </p>
      </Note>
      <section class="stack">
        <h2>{words.onlyYou.title}</h2>
        <p>{words.onlyYou.lead}</p>
      </section>
    </Page>
  )
}
