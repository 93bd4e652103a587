package io.leadimport.examples.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A country and what people, companies and phone numbers look like there. All are invented; no number is in service. */
record Place(
        String country,
        String region,
        String phone,
        List<Word> firstNames,
        List<Word> lastNames,
        List<Word> companies,
        List<String> companyForms,
        List<String> jobTitles,
        List<String> notes) {
    /**
     * Country, region, phone, and some job titles and notes in the language of the place; then first names, last names, and
     * companies and their legal forms. A word that is not in Latin letters is followed by how an e-mail address writes it.
     */
    private static final String PLACES = """
        Australia | APAC | +61 2 5550 ####
        Matilda; Liam; Chloe; Noah | Hargreaves; O'Connor; Whitlam; Nguyen | Banksia; Coral Bay; Wattle & Sons; Ironbark | %s Pty Ltd; %s Group
        Brazil | AMER | +55 11 0000-#### | Diretora de compras | Pediu proposta em reais, com suporte 24/7.
        João; Fernanda; Thaís; Caio | Araújo; Gonçalves; da Conceição; Brandão | Ipê Amarelo; Maracujá; Serra Azul | %s Ltda.; %s S.A.
        Canada | AMER | +1 604-555-01##
        Émilie; Connor; Zoé; Marc-André | Tremblay; Lévesque; MacDonald; Bélanger | Érablière du Nord; Fundy Works; Sainte-Foy | %s, Inc.; Groupe %s; %s Ltd.
        China | APAC | +86 10 0000 #### | 采购经理 | 已发送报价单，等待回复。
        伟=wei; 秀英=xiuying; 敏=min; 静=jing | 王=wang; 李=li; 张=zhang; 欧阳=ouyang | 云山=yunshan; 金桥=jinqiao; 海星=haixing | %s科技有限公司; %s集团
        Côte d'Ivoire | EMEA | +225 00 00 00 ## ##
        Aïcha; Koffi; Adjoua; Moussa | Kouassi; N'Guessan; Traoré; Bamba | Lagune Bleue; Akwaba; Cacao d'Or | %s SARL; Société %s
        Czechia | EMEA | +420 000 ### ###
        Jiří; Tereza; Ondřej; Kateřina | Dvořák; Nováková; Růžička; Kučerová | Vltavín; Červený Kámen; Jezírko | %s s.r.o.; %s a.s.
        Denmark | EMEA | +45 00 00 ## ##
        Søren; Bjørk; Åse; Mads | Sørensen; Kjær; Østergaard; Nygård | Blåhaven; Skagerrak; Grønne Øer | %s ApS; %s A/S
        Egypt | EMEA | +20 2 0000 #### | مدير المشتريات | يطلب عرض أسعار باللغة العربية.
        أحمد=ahmed; منى=mona; يوسف=youssef; هبة=heba | المصري=elmasry; حسين=hussein; عبد الله=abdallah | النيل الأزرق=blue-nile; الواحة=elwaha | شركة %s; مجموعة %s
        Finland | EMEA | +358 9 0000 ###
        Päivi; Väinö; Aino; Jyrki | Mäkinen; Hämäläinen; Yli-Koski; Virtanen | Järvenranta; Revontuli; Hyöky | %s Oy; %s Oyj
        France | EMEA | +33 1 99 00 ## ## | Directrice des achats; Responsable d'exploitation | Demande une démonstration en français.; Décision attendue à la rentrée.
        Élodie; François; Hélène; Loïc | Lefèvre; d'Aubigny; Güell; Benoît | Forêt Claire; L'Étoile; Cœur de Ville | %s SAS; %s et Cie; Société %s
        Germany | EMEA | +49 30 23125 ### | Geschäftsführerin; Leiter Einkauf | Bittet um ein Angebot in Euro, Zahlungsziel 30 Tage.; Rückruf erst nach der Messe.
        Jürgen; Anke; Käthe; Sören | Müller; Weiß; Schröder; von der Höhe | Elbtal; Nordlicht; Schloß & Söhne; Bärenfels | %s GmbH; %s AG; %s GmbH & Co. KG
        Greece | EMEA | +30 21 0000 #### | Υπεύθυνη προμηθειών | Θέλει προσφορά μέχρι την Παρασκευή.
        Ελένη=eleni; Γιώργος=giorgos; Δήμητρα=dimitra; Νίκος=nikos | Παπαδοπούλου=papadopoulou; Γεωργίου=georgiou; Οικονόμου=oikonomou | Αιγαίο=aigaio; Ελιά=elia; Φάρος=faros | %s Α.Ε.; %s Ε.Π.Ε.
        India | APAC | +91 22 0000 ####
        Priya; Arjun; अनीता=anita; राहुल=rahul | Raghunathan; Iyer; शर्मा=sharma; वर्मा=verma | Neelkamal; Monsoon Peak; सूर्योदय=suryoday | %s Pvt. Ltd.; %s Industries
        Ireland | EMEA | +353 20 910 ####
        Siobhán; Pádraig; Niamh; Éamon | O'Brien; Ó Súilleabháin; McCarthy; Ní Dhomhnaill | Shannon Gate; Clover & Oak; Dún Aengus | %s Ltd; %s plc
        Israel | EMEA | +972 3 000 ####
        נועה=noa; דוד=david; תמר=tamar | כהן=cohen; לוי=levi; בן דוד=bendavid | ארז=erez; גל ים=galyam | %s בע"מ; קבוצת %s
        Italy | EMEA | +39 02 0000 ####
        Nicolò; Beatrice; Lucia; Matteo | D'Angelo; Rossi; Forlì; De Santis | Città Alta; Ulivo; Aurora | %s S.r.l.; %s S.p.A.; Fratelli %s
        Japan | APAC | +81 3 0000 #### | 営業部長; 購買課長 | 資料送付済み。来月また連絡する。; 「導入事例」を見たいとのこと。
        花子=hanako; 健太=kenta; 美咲=misaki; 大輔=daisuke | 山田=yamada; 佐藤=sato; 高橋=takahashi; 小笠原=ogasawara | 桜=sakura; 富士見=fujimi; 青空=aozora | 株式会社%s; %s商事株式会社
        Mexico | AMER | +52 55 0000 ####
        Lucía; José Luis; Ximena; Ángel | Muñoz; Hernández; Núñez de la Torre; Ibáñez | Águila Real; Nopal; Piñón | %s S.A. de C.V.; Grupo %s
        Netherlands | EMEA | +31 20 000 ####
        Daniël; Sanne; Jeroen; Zoë | van 't Hoff; de Groot; IJzerman; van den Berg | Waterlijn; Noordzee; De Gouden Tulp | %s B.V.; %s N.V.
        New Zealand | APAC | +64 4 000 ####
        Aroha; Hēmi; Isla; Tāne | Ngata; Parāone; Fitzgerald; Walker | Kōwhai; Long Cloud; Tūī | %s Limited; %s Co-op
        Norway | EMEA | +47 00 00 ## ##
        Bjørn; Solveig; Håkon; Åshild | Ødegård; Nygaard; Bråten; Lund | Fjordlys; Nordpå; Blåmann | %s AS; %s ASA
        Poland | EMEA | +48 22 000 ## ## | Kierownik zakupów | Prosi o „wersję próbną” na 30 dni.
        Łukasz; Agnieszka; Paweł; Małgorzata | Wiśniewska; Wójcik; Źdźbło; Nowak | Bursztyn; Żubr; Dąb i Synowie | %s sp. z o.o.; „%s” S.A.
        Portugal | EMEA | +351 21 000 ####
        Inês; Tomás; Leonor; Gonçalo | Magalhães; Simões; Antunes; Falcão | Maré Alta; Cortiça; Azulejo | %s, Lda.; %s S.A.
        Singapore | APAC | +65 0000 ####
        Wei Ling; Farid; Kavitha; Jun Jie | Tan; Lim; Subramaniam; bin Rahmat | Merlion Quay; Orchid; Straits Nine | %s Pte. Ltd.; %s Holdings
        South Korea | APAC | +82 2 000 #### | 구매팀장 | 다음 주에 데모 요청.
        지우=jiwoo; 민준=minjun; 서연=seoyeon; 하은=haeun | 김=kim; 이=lee; 박=park; 남궁=namgung | 한별=hanbyeol; 푸른솔=pureunsol; 새벽=saebyeok | 주식회사 %s; (주)%s
        Spain | EMEA | +34 000 ### ### | Jefe de compras; Directora de operaciones | Interesa la integración con su ERP, decide el comité.
        Begoña; Íñigo; Lucía; Sergi | Peña; Etxeberria; Ferrer i Puig; Núñez | Ñandú; Costa Clara; Cigüeña | %s S.L.; %s, S.A.
        Sweden | EMEA | +46 8 465 004 ##
        Åsa; Göran; Linnéa; Örjan | Sjöberg; Åkesson; Lindström; Ek | Älvsborg; Höganäs Norra; Midsommar | %s AB; %s Gruppen
        Switzerland | EMEA | +41 44 000 ## ##
        Urs; Céline; Reto; Flurina | Bünzli; Zürcher; Rochat; Caduff | Alpstein; Grüezi; Lac Léman | %s AG; %s SA; %s GmbH
        Thailand | APAC | +66 2 000 ####
        สมชาย=somchai; สุดา=suda; นภา=napha | ใจดี=jaidee; ศรีสุข=srisuk; วงศ์ทอง=wongthong | ช้างทอง=chang-thong; ดอกบัว=dokbua | บริษัท %s จำกัด; %s กรุ๊ป
        Türkiye | EMEA | +90 212 000 ## ## | Satın alma müdürü | Fiyat listesini istedi, İzmir şubesi de ilgileniyor.
        İpek; Işıl; Oğuz; Çağla | Yıldız; Şahin; Öztürk; Kılıç | Işık; Boğaziçi Yolu; Çınar | %s A.Ş.; %s Ltd. Şti.
        Ukraine | EMEA | +380 44 000 ## ## | Директорка із закупівель | Просить надіслати кошторис, а потім зателефонувати.
        Олена=olena; Андрій=andriy; Юлія=yuliia; Тарас=taras | Шевченко=shevchenko; Коваленко=kovalenko; Гриценко=hrytsenko | Світанок=svitanok; Калина=kalyna; Дніпро=dnipro | ТОВ «%s»; ПрАТ «%s»
        United Arab Emirates | EMEA | +971 4 000 ####
        فاطمة=fatima; خالد=khalid; مريم=mariam | المنصوري=almansoori; الهاشمي=alhashimi | الصقر=alsaqr; لؤلؤة الخليج=gulf-pearl | مؤسسة %s; شركة %s
        United Kingdom | EMEA | +44 20 7946 0###
        Gwen; Alistair; Zoë; Oluwaseun | Ashworth-Clarke; Llewellyn; Smith; Adébáyò | Harrow & Pike; Thistledown; Brontë Mills | %s Ltd; %s plc; The %s Company
        United States | AMER | +1 (212) 555-01##
        Madison; Tyrone; Renée; Jesús | O'Neill; Washington; Kowalczyk, Jr.; Begay | "Big Sky" Outfitters; Cedar Rapids Tool & Die; Blue Mesa | %s, Inc.; %s LLC; %s Corp.
        Vietnam | APAC | +84 24 0000 ####
        Thị Hương; Văn Đức; Ngọc Ánh; Quốc Bảo | Nguyễn; Trần; Đặng; Phạm | Hoa Sen; Rồng Vàng; Biển Đông | Công ty TNHH %s; %s JSC
        """;

    static final List<Place> ALL = parse(PLACES.lines().toList());

    static Place of(String country) {
        return ALL.stream()
                .filter(place -> place.country.equals(country))
                .findFirst()
                .orElseThrow();
    }

    /** A company and how a domain name writes it. */
    Word company(Random random) {
        Word word = pick(companies, random);
        return new Word(pick(companyForms, random).replace("%s", word.text()), word.ascii());
    }

    String phoneNumber(Random random) {
        StringBuilder number = new StringBuilder();
        phone.chars().forEach(c -> number.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
        return number.toString();
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Place> parse(List<String> lines) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            List<String> place = split(lines.get(i), "|");
            List<String> words = split(lines.get(i + 1), "|");
            places.add(new Place(
                    place.get(0),
                    place.get(1),
                    place.get(2),
                    words(words.get(0)),
                    words(words.get(1)),
                    words(words.get(2)),
                    split(words.get(3), ";"),
                    place.size() > 3 ? split(place.get(3), ";") : List.of(),
                    place.size() > 3 ? split(place.get(4), ";") : List.of()));
        }
        return List.copyOf(places);
    }

    private static List<Word> words(String list) {
        return split(list, ";").stream().map(Word::parse).toList();
    }

    private static List<String> split(String text, String separator) {
        return Stream.of(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .toList();
    }
}
