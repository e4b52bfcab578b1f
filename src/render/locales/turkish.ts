import type { Catalogue } from './english.ts';

/** The texts in Turkish, worded so that nothing filled in needs a case ending. */
export const TURKISH: Catalogue = {
  'command.ask': 'Makalelerin ne dediğini sorun',
  'command.sources': 'Yanıtların alındığı makaleleri listeleyin ve okuyun',
  'command.quote': 'Bir alıntının makalelerde geçip geçmediğine bakın',
  'command.help': 'Parley ne yapar, hangi soruları deneyebilirsiniz',
  'option.question': 'Sorunuz, kendi sözlerinizle',
  'option.source': 'Yalnızca bir makalede arayın',
  'option.private': 'Yanıt yalnızca size mi, herkese mi gösterilsin',
  'option.article': 'Bir makale açın',
  'option.text': 'Aranacak sözler, alıntılandıkları biçimde',
  'menu.find-sources': 'bir mesajın her cümlesi için makalelerin ne dediği',
  'menu.check-quote': 'bir mesajda alıntılanan sözlerin makalelerde geçip geçmediği',

  'button.context': 'Bağlam',
  'button.share': 'Paylaş',
  'button.delete': 'Sil',
  'button.unhelpful': 'Yardımcı olmadı',
  'button.again': 'Yeniden sor',
  'button.open': 'Aç',
  'button.read': 'Oku',
  'button.all-sources': 'Tüm makaleler',

  'source.retold': '{publisher} haberinin Parley tarafından yazılan özeti',
  'source.paragraph': 'paragraf {number}',
  'source.link': 'makale',
  'as-of': 'En yeni makalenin tarihi: {date}.',
  'as-of.short': 'en yeni makalenin tarihi: {date}',
  'as-of.ends-before-now':
    'Şu anki durumu soruyorsunuz: Bu makaleler o tarihte sona eriyor, sonrası hakkında hiçbir şey söylemiyor.',

  'answer.mentions':
    '{total, plural, one {# yayıncıdan} other {# yayıncıdan}} {count, plural, one {# tanesi} other {# tanesi}} bundan söz ediyor',
  'answer.silent':
    'Eşleşen pasaj bulunamadı: {publishers} (bu bir arama sonucudur, yayıncı hakkında bir iddia değildir)',
  'answer.silent-others': '{count, plural, one {# yayıncı daha} other {# yayıncı daha}}',
  'answer.only-in': 'Yalnızca şurada arandı: {source}',
  'answer.too-long': '(Bu cümle, tamamı burada gösterilemeyecek kadar uzun.)',
  'answer.shared-by': 'Paylaşan: {user}',

  'abstain.empty': 'Burada bir soru yok. Lütfen bir soru sorun.',
  'abstain.small-talk': 'Merhaba! Bana makalelerin yanıtlayabileceği bir şey sorun.',
  'abstain.nothing-to-look-up':
    'Burada aranacak bir şey bulamadım. Bir kişi, yer veya nesne adı yazın.',
  'abstain.example': 'Örneğin: {example}',
  'abstain.no-known-word': 'Makaleler bu soruyu yanıtlamıyor.',
  'abstain.subject-missing': 'Makaleler bu soruyu yanıtlamıyor.',
  'abstain.answer-kind-missing':
    'Makalelerde bundan söz ediliyor, ancak sorduğunuz şey belirtilmiyor.',
  'abstain.weak-evidence':
    'Makaleler bu soruyu yanıtlamıyor: Hiçbir pasaj bu konuda yeterince bilgi vermiyor.',
  'abstain.missing': 'Hiçbir makalede geçmiyor: {words}',
  'abstain.nearest': 'En yakın pasajlar (yanıt değildir):',
  'abstain.suggestions': 'Makalelerin yanıtladığı sorular:',

  'context.paragraph': 'Paragraf {number}',
  'context.passage': 'Paragraf {number} (söz konusu pasaj)',

  'sources.count': '{count, plural, one {# makale} other {# makale}}',
  'sources.page': 'sayfa {page, number}/{pages, number}',
  'sources.paragraphs': '{count, plural, one {# paragraf} other {# paragraf}}',
  'sources.full': 'tam metin',
  'sources.digest': 'özet',
  'sources.digest-long':
    'Parley bu makaleyi kendi sözleriyle özetler: Yalnızca tırnak içindekiler birilerinin birebir sözleridir.',
  'sources.full-long': 'Bu, yayıncının kendi metnidir.',
  'sources.sections': 'Ara başlıklar: {sections}',

  'quote.exact': 'Bu sözler makalelerde geçiyor.',
  'quote.altered': 'Birebir değil: Makalelerdeki ifade farklı.',
  'quote.digest-only':
    'Bu kontrol edilemiyor: Burada o haberin yalnızca özeti var, özgün metni yok.',
  'quote.not-found': 'Bu sözler hiçbir makalede geçmiyor.',
  'quote.nearest': 'En yakın pasaj (bu sözlerin kaynağı değildir):',
  'quote.legend': '~~üstü çizili~~: yalnızca makalede · **kalın**: yalnızca alıntıda',
  'quote.empty': 'Burada aranacak bir söz yok.',

  'message.no-text': 'Bu mesajda metin yok.',
  'message.no-quote':
    'Bu mesajda alıntı yok: Ne tırnak içinde söz ne de alıntı satırı görüyorum. /quote ile dilediğiniz sözleri kontrol edebilirsiniz.',
  'message.no-match': 'Bu cümleyle eşleşen pasaj yok.',
  'message.note':
    'Yalnızca sözcüklere göre arandı. Mesaj veya onu yazan hakkında hiçbir şey söylenmiyor.',
  'message.sentences-left': 'Bakılmayan {count, plural, one {# cümle} other {# cümle}} daha var.',
  'message.quotes-left': 'Bakılmayan {count, plural, one {# alıntı} other {# alıntı}} daha var.',

  'help.intro':
    'Yanıt veren pasajları {articles, plural, one {# makalede} other {# makalede}} arar, gösterir ve her birinin nereden geldiğini belirtirim. Kendim yanıt yazmam, taraf tutmam; makaleler bir soruyu yanıtlamıyorsa bunu söylerim.',
  'help.menu': 'Bir mesajın Uygulamalar menüsünde:',
  'help.examples': 'Bunlardan birini deneyin:',
  'help.privacy.none':
    'Gizlilik: Yalnızca komutlarıma verilenleri görürüm, kimse hakkında bir şey saklamam ve hiçbir soruyu kaydetmem.',
  'help.privacy.unanswered':
    'Gizlilik: Yalnızca komutlarıma verilenleri görürüm ve kimse hakkında bir şey saklamam; yanıtlayamadığım sorular, ad belirtilmeden, beni çalıştıranın günlük kaydına yazılır.',
  'help.privacy.all':
    'Gizlilik: Yalnızca komutlarıma verilenleri görürüm ve kimse hakkında bir şey saklamam; sorular, ad belirtilmeden, beni çalıştıranın günlük kaydına yazılır.',
  'help.mentions': 'Etiketlendiğimde, beni etiketleyen mesajı da okurum.',
  'help.contact': 'Yanlış belirtilmiş bir kaynak mı var? Buradan bildirin: {contact}',

  'notice.failure':
    'Burada bir şeyler ters gitti; nedeni sizin sorunuz değil. Referans: {reference}',
  'notice.too-long':
    'Bu soru {length, plural, one {# karakter} other {# karakter}} uzunluğunda; üst sınır {limit, number}. Lütfen kısaltın.',
  'notice.unknown-source':
    'Bu kaynağa uyan bir makale yok. Listeden birini seçin veya hepsinde aramak için boş bırakın.',
  'notice.gone-passage':
    'Makaleler değişti ve bu pasaj artık aralarında yok. Lütfen yeniden sorun.',
  'notice.gone-article': 'Makaleler değişti ve bu makale artık aralarında yok.',
  'notice.changed': 'Bu soru sorulduktan sonra makaleler değişti.',
  'notice.unknown':
    'Bu, Parley uygulamasının başka bir sürümünden geliyor. Lütfen /ask ile yeniden sorun.',
  'notice.not-yours':
    'Bunu yalnızca soruyu soran veya burada mesajları yönetme yetkisi olan biri silebilir.',
  'notice.thanks': 'Teşekkürler: Bunun yardımcı olmadığı not edildi.',
  'notice.cannot-share':
    'Discord burada söylediklerimi yalnızca size gösteriyor, bu yüzden paylaşamıyorum: Bu sunucuya eklenmedim.',
  'notice.cooldown':
    'Yeniden sormadan önce lütfen {seconds, plural, one {# saniye} other {# saniye}} bekleyin.',
};
