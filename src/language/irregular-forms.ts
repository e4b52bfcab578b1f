/**
 * English forms that no stemmer brings together with their base: a row is a base and its forms.
 * Forms that are common words of another meaning too (left, saw, lay, rose, ground) are left out.
 */
const ROWS = `
  arise arose arisen | awake awoke awoken | bear borne | beat beaten | become became | begin began begun |
  bend bent | bind bound | bite bit bitten | bleed bled | blow blew blown | break broke broken | breed bred |
  bring brought | build built | burn burnt | buy bought | catch caught | choose chose chosen | come came |
  creep crept | deal dealt | dig dug | draw drew drawn | dream dreamt | drink drank drunk | drive drove driven |
  eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought | find found | flee fled | fly flew flown |
  forbid forbade forbidden | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen |
  get got gotten | give gave given | go went gone | grow grew grown | hang hung | have had has | hear heard |
  hide hid hidden | hold held | keep kept | know knew known | lead led | lend lent | lose lost | make made |
  mean meant | meet met | pay paid | ride rode ridden | ring rang rung | run ran | say said | seek sought |
  sell sold | send sent | shake shook shaken | shine shone | shoot shot | show shown | shrink shrank shrunk |
  sing sang sung | sink sank sunk | sit sat | sleep slept | speak spoke spoken | spend spent | spin spun |
  stand stood | steal stole stolen | stick stuck | strike struck stricken | swear swore sworn | sweep swept |
  swim swam swum | swing swung | take took taken | teach taught | tear tore torn | tell told | think thought |
  throw threw thrown | understand understood | wake woke woken | wear wore worn | weep wept | win won |
  withdraw withdrew withdrawn | write wrote written |
  child children | man men | woman women | person persons people | foot feet | tooth teeth | mouse mice |
  goose geese | life lives | wife wives | half halves | leaf leaves | knife knives | thief thieves |
  crisis crises
`;

/** The base of an irregular form; the word itself where it is none. */
export function baseForm(word: string): string {
  return BASES.get(word) ?? word;
}

const BASES: ReadonlyMap<string, string> = new Map(
  ROWS.split('|').flatMap((row) => {
    const [base = '', ...forms] = row.trim().split(/\s+/u);
    return forms.map((form) => [form, base] as const);
  }),
);
