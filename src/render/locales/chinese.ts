import type { Catalogue } from './english.ts';

/** The texts in Simplified Chinese; a colon precedes a `{date}`, which may be a bare year. */
export const CHINESE: Catalogue = {
  'command.ask': '查看文章对您的问题怎么说',
  'command.sources': '列出答案所出自的文章，并可打开阅读',
  'command.quote': '核对一段引文是否见于文章',
  'command.help': 'Parley 能做什么，以及可以试问的问题',
  'option.question': '您的问题，用自己的话写即可',
  'option.source': '只在一篇文章中查找',
  'option.private': '回复仅自己可见，还是所有人可见',
  'option.article': '打开一篇文章',
  'option.text': '要查找的文字，照所引的原样填写',
  'menu.find-sources': '针对消息中的每句话，查看文章的说法',
  'menu.check-quote': '核对消息中引用的话是否见于文章',

  'button.context': '上下文',
  'button.share': '分享',
  'button.delete': '删除',
  'button.unhelpful': '没有帮助',
  'button.again': '重新提问',
  'button.open': '打开',
  'button.read': '阅读',
  'button.all-sources': '全部文章',

  'source.retold': 'Parley 对 {publisher} 报道的概述（非原文）',
  'source.paragraph': '第 {number} 段',
  'source.link': '文章',
  'as-of': '收录文章截至：{date}。',
  'as-of.short': '收录文章截至：{date}',
  'as-of.ends-before-now': '您问的是当前情况：这些文章到上述日期为止，不涉及此后的任何事。',

  'answer.mentions': '{total, plural, other {# 家媒体}}中有 {count, plural, other {# 家}}提及此事',
  'answer.silent': '未找到匹配段落：{publishers}（此为搜索结果，并非对上述媒体的断言）',
  'answer.silent-others': '{count, plural, other {另外 # 家}}',
  'answer.only-in': '仅在 {source} 中搜索',
  'answer.too-long': '（这句话太长，无法在此完整显示。）',
  'answer.shared-by': '由 {user} 分享',

  'abstain.empty': '这里没有问题。请提一个问题。',
  'abstain.small-talk': '您好！请问一个文章可能回答的问题。',
  'abstain.nothing-to-look-up': '这里没有可供查找的内容。请写明人物、地点或事物。',
  'abstain.example': '例如：{example}',
  'abstain.no-known-word': '文章没有回答这个问题。',
  'abstain.subject-missing': '文章没有回答这个问题。',
  'abstain.answer-kind-missing': '文章谈到了这方面的内容，但没有说明您所问的这一点。',
  'abstain.weak-evidence': '文章没有回答这个问题：没有任何段落对此有足够的说明。',
  'abstain.missing': '所有文章中都没有：{words}',
  'abstain.nearest': '最接近的段落（并非答案）：',
  'abstain.suggestions': '文章中有答案的问题：',

  'context.paragraph': '第 {number} 段',
  'context.passage': '第 {number} 段（所选段落）',

  'sources.count': '{count, plural, other {# 篇文章}}',
  'sources.page': '第 {page, number} 页，共 {pages, number} 页',
  'sources.paragraphs': '{count, plural, other {# 个段落}}',
  'sources.full': '全文',
  'sources.digest': '概述',
  'sources.digest-long': 'Parley 用自己的话概述这篇文章：只有引号内的文字才是他人的原话。',
  'sources.full-long': '这是发布媒体的原文。',
  'sources.sections': '小标题：{sections}',

  'quote.exact': '文章中有这段文字。',
  'quote.altered': '不完全一致：文章的措辞有所不同。',
  'quote.digest-only': '无法核对：这里只收录了该报道的概述，没有其原文。',
  'quote.not-found': '没有任何文章包含这段文字。',
  'quote.nearest': '最接近的段落（并非这段文字的出处）：',
  'quote.legend': '~~删除线~~：仅见于文章 · **粗体**：仅见于引文',
  'quote.empty': '这里没有可供查找的文字。',

  'message.no-text': '这条消息中没有文字。',
  'message.no-quote':
    '这条消息没有引用任何内容：未见引号内的文字，也未见引用行。/quote 可核对任意文字。',
  'message.no-match': '没有与这句话匹配的段落。',
  'message.note': '仅按字词查找，对这条消息及其作者不作任何评判。',
  'message.sentences-left': '{count, plural, other {还有 # 句话未查看。}}',
  'message.quotes-left': '{count, plural, other {还有 # 处引文未核对。}}',

  'help.intro':
    '我在 {articles, plural, other {# 篇文章}}中查找能够回答的段落，把它们展示出来，并注明各自的出处。我不自行撰写答案，不偏向任何一方；文章没有回答时，我会如实说明。',
  'help.menu': '在消息的“应用”菜单中：',
  'help.examples': '试问一个问题：',
  'help.privacy.none':
    '隐私：我只能看到通过命令提供给我的内容，不存储任何人的信息，也不记录任何问题。',
  'help.privacy.unanswered':
    '隐私：我只能看到通过命令提供给我的内容，不存储任何人的信息；我无法回答的问题会不记名地写入运营者的日志。',
  'help.privacy.all':
    '隐私：我只能看到通过命令提供给我的内容，不存储任何人的信息；提出的问题会不记名地写入运营者的日志。',
  'help.mentions': '有人提及（@）我时，我也会读取那条消息。',
  'help.contact': '来源标注有误？请在此反馈：{contact}',

  'notice.failure': '这边出了问题，并非您的提问所致。参考编号：{reference}',
  'notice.too-long':
    '您的问题有 {length, plural, other {# 个字符}}，上限为 {limit, number} 个字符。请缩短后再试。',
  'notice.unknown-source': '没有与该来源相符的文章。请从列表中选择，或留空以搜索全部文章。',
  'notice.gone-passage': '文章已有变动，这一段已不在其中。请重新提问。',
  'notice.gone-article': '文章已有变动，这一篇已不在其中。',
  'notice.changed': '提出这个问题之后，文章已有变动。',
  'notice.unknown': '这来自 Parley 的另一个版本。请用 /ask 重新提问。',
  'notice.not-yours': '只有提问者，或在此有权管理消息的人，才能删除这条回复。',
  'notice.thanks': '谢谢，已记下：这条回复没有帮助。',
  'notice.cannot-share':
    'Discord 只向您一人显示我在这里的回复，因此我无法分享：这个服务器没有添加我。',
  'notice.cooldown': '请等待 {seconds, plural, other {# 秒}}后再提问。',
};
