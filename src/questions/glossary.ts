/**
 * What news says in several words or languages. A line is one meaning: English, Korean, French, each
 * with its usual forms; a form of several words is written with +. Ours, and meant to grow.
 */
export const GLOSSARY = `
chair chairs presidency preside presides chairmanship | 의장국 의장 의장직 | présidence préside présider
president presidential | 대통령 | président présidente présidentiel
prime+minister premier | 총리 | premier+ministre première+ministre
minister ministers ministry ministerial | 장관 장관급 부처 | ministre ministres ministère ministériel
leader leaders | 정상 정상들 지도자 지도자들 | dirigeant dirigeants dirigeante leader leaders
summit | 정상회의 정상회담 | sommet
meet meets met meeting meetings talks summit | 회담 회의 만남 만났 만나 만났나 만났나요 만났습니까 만난 회동 | rencontre rencontré rencontrer rencontrés sommet réunion réunis entretien entretiens
dialogue talks | 대화 | dialogue
agree agreed agrees agreement accord | 합의 합의했나 합의한 합의했나요 동의 | accord convenu convenir conviennent entente accepté
treaty pact | 조약 협약 | traité pacte
free+trade+agreement FTA | 자유무역협정 FTA | accord+de+libre-échange ALE
trade | 무역 교역 통상 | commerce échanges commercial commerciaux
investment invest invests | 투자 | investissement investissements investir
tariff tariffs duties | 관세 | tarif tarifs droits+de+douane
export exports | 수출 | exportation exportations exporter
import imports | 수입 | importation importations importer
economy economic | 경제 경제적 | économie économique économiques
energy | 에너지 | énergie énergétique énergétiques
liquefied+natural+gas LNG | 액화천연가스 LNG 천연가스 | gaz+naturel+liquéfié GNL
gas | 가스 | gaz
oil petroleum crude | 석유 원유 | pétrole
nuclear | 핵 원자력 핵무기 | nucléaire nucléaires
shipment shipments cargo shipped delivery | 선적 선적분 화물 운송 출하 | cargaison cargaisons livraison livraisons expédition envoi
ship vessel | 선박 배 | navire bateau
arrive arrives arrival scheduled due | 도착 도착하나 도착하나요 도착합니까 들어오 예정 | arrive arriver arrivera arrivée prévu prévue
first | 첫 첫번째 최초 처음 | premier première
artificial+intelligence AI | 인공지능 AI | intelligence+artificielle IA
technology technologies tech technological | 기술 | technologie technologies technologique
innovation | 혁신 | innovation
research | 연구 | recherche
development | 개발 | développement
industry industries | 산업 업계 | industrie industries secteur secteurs
cybersecurity | 사이버보안 사이버안보 사이버 | cybersécurité
clean+energy | 청정에너지 | énergie+propre énergies+propres
renewable renewables | 재생에너지 재생 | renouvelable renouvelables
climate | 기후 기후변화 | climat climatique climatiques
climate+change | 기후변화 | changement+climatique changements+climatiques
defense defence | 국방 방위 방산 | défense
military | 군사 군사적 | militaire militaires
army troops forces soldiers | 군대 병력 군 군인 부대 파병 | armée troupes soldats forces
security | 안보 보안 안전 | sécurité
peace | 평화 | paix
war | 전쟁 | guerre
Korean+War | 한국전쟁 6.25전쟁 | guerre+de+Corée
armistice | 정전협정 정전 휴전 휴전협정 | armistice
ceasefire truce | 휴전 정전 | cessez-le-feu trêve
Korean+Peninsula | 한반도 | péninsule+coréenne
United+Nations UN | 유엔 국제연합 | Nations+unies ONU
UN+Command United+Nations+Command | 유엔군사령부 유엔사 유엔사령부 | Commandement+des+Nations+unies Commandement+de+l'ONU
command | 사령부 | commandement
European+Union EU | 유럽연합 EU | Union+européenne UE
missile missiles | 미사일 | missile missiles
weapon weapons arms | 무기 | arme armes
submarine submarines | 잠수함 | sous-marin sous-marins
attack attacks attacked strike strikes | 공격 공습 | attaque attaques attaqué frappe frappes
threat threats threaten threatened | 위협 | menace menaces menacé
sanction sanctions | 제재 | sanction sanctions
condemn condemned condemnation condemns | 규탄 규탄했 비난 | condamné condamner condamnation condamnent
cooperation cooperate collaboration collaborate | 협력 협력을 협업 | coopération collaboration coopérer collaborer
partnership partner partners | 파트너십 동반자 협력관계 | partenariat partenaire partenaires
alliance ally allies | 동맹 | alliance allié alliés
relations relationship ties | 관계 | relations liens relation
deploy deployed deployment send sent | 파병 배치 파견 보냈 | déployé déployées déploiement envoyé envoyer
host hosts hosted hosting | 개최 개최국 주최 개최하나 개최하나요 | accueille accueillir accueillera organise organiser hôte
hold held | 열렸 열리 열린 열렸나요 개최 | tenu tenue tient lieu
visit visits visited trip | 방문 방한 순방 | visite visiter visité voyage
buy buys bought purchase purchased acquire acquired | 구매 구입 샀 샀나요 샀습니까 매입 | acheter acheté achetés achat acquis
sell sells sold sale | 판매 팔 팔았 매각 | vendre vendu vente
build builds built construction | 건설 건조 지었 | construire construit construction
sign signed signing signs conclude concluded | 서명 체결 체결되었 체결된 체결했나 | signé signer signature conclu
announce announced announces announcement | 발표 발표했 발표한 | annonce annoncé annoncer
promise promised pledge pledged vow vowed commit commitment | 약속 공약 다짐 | promis promesse engagement engagé
propose proposes proposed proposal suggest suggested | 제안 제안했 제안한 | proposer proposé propose proposition
invite invites invited invitation | 초청 초대 | inviter invité invitation
withdraw withdrew withdrawn withdrawal quit | 탈퇴 철수 탈퇴했 | retirer retiré retrait quitter
criticise criticize criticised criticized criticism | 비판 비난 비판했 | critiquer critiqué critique
praise praised applaud applauded | 칭찬 찬사 칭찬했 | louer salué féliciter
deny denied denies denial | 부인 부인했 | nier démentir démenti
attend attended attends attendance | 참석 참석했 | assister assisté participer
thank thanked thanks gratitude | 감사 감사했 | remercier remercié
support supports supported | 지지 지원 | soutien soutenir soutenu
discuss discussed discusses discussion | 논의 논의했 논의한 협의 | discuté discuter discussion évoqué
urge urged | 촉구 요청 | appelé appelle exhorté demandé
warn warned warning | 경고 | averti avertissement prévenu
election elections vote | 선거 투표 | élection élections vote scrutin
elected win won | 당선 이겼 승리 | élu élue gagné remporté
resign resigned resignation step+down | 사임 사퇴 물러나 | démissionné démission démissionner
government | 정부 | gouvernement
parliament assembly | 국회 의회 | parlement assemblée
party | 정당 당 | parti
court | 법원 재판 | tribunal cour
law legislation bill | 법 법안 법률 | loi projet+de+loi législation
police | 경찰 | police
company firm | 회사 기업 | entreprise société compagnie
bank | 은행 | banque
market | 시장 | marché
price prices cost | 가격 값 비용 | prix coût
money | 돈 자금 | argent
budget | 예산 | budget
growth grow grew | 성장 | croissance
job jobs employment | 일자리 고용 | emploi emplois
worker workers | 노동자 근로자 | travailleur travailleurs ouvrier ouvriers
fishery fisheries fishing | 어업 수산업 수산 | pêche pêcheries
agriculture farm farming | 농업 농산물 | agriculture agricole
food | 식량 식품 | alimentation alimentaire nourriture
health | 보건 건강 | santé
school schools | 학교 | école écoles
university | 대학 대학교 | université
student students | 학생 | étudiant étudiants élève élèves
immigration | 이민 | immigration
refugee refugees | 난민 | réfugié réfugiés
flight airline | 항공 항공편 | vol compagnie+aérienne
airport | 공항 | aéroport
port harbour harbor | 항구 항만 | port
railway train rail | 철도 기차 열차 | train chemin+de+fer ferroviaire
road bridge | 도로 다리 | route pont
ferry | 여객선 페리 | traversier ferry
battery batteries | 배터리 이차전지 | batterie batteries
chip chips semiconductor semiconductors | 반도체 | puce puces semi-conducteur semi-conducteurs
car cars vehicle vehicles | 자동차 차량 | voiture voitures véhicule véhicules
critical+minerals minerals | 핵심광물 광물 | minéraux+critiques minéraux
supply+chain supply+chains | 공급망 | chaîne+d'approvisionnement chaînes+d'approvisionnement
anniversary | 주년 기념 | anniversaire
year years | 년 해 연도 | an ans année années
next+year | 내년 | année+prochaine an+prochain
last+year | 작년 지난해 | année+dernière an+dernier
fire wildfire | 화재 산불 불 | incendie feu
flood flooding | 홍수 침수 | inondation inondations
earthquake | 지진 | séisme tremblement+de+terre
storm typhoon hurricane | 폭풍 태풍 | tempête typhon ouragan
dead died killed deaths death | 사망 숨졌 숨진 사망자 | mort morts décès tué tués
injured wounded | 부상 다쳤 부상자 | blessé blessés
strategic | 전략적 전략 | stratégique stratégiques
bilateral | 양자 양국 | bilatéral bilatérale
foreign | 외교 외국 | étranger étrangère étrangères
foreign+minister | 외교부장관 외교장관 외무장관 | ministre+des+Affaires+étrangères
defence+minister defense+minister | 국방장관 국방부장관 | ministre+de+la+Défense
statement | 성명 발표문 | déclaration communiqué
joint | 공동 | commun commune conjoint conjointe
opposition oppose opposed | 반대 야당 | opposition opposé
increase increased rise rises rose | 증가 늘었 상승 인상 | augmentation augmenté hausse
decrease fall fell decline cut | 감소 줄었 하락 인하 | baisse diminution diminué réduction
open opens opened opening | 개장 열 개통 문을 | ouvert ouvre ouverture ouvrir
close closes closed closure | 폐쇄 닫 폐쇄된 | fermé ferme fermeture fermer
start starts begin begins began | 시작 시작하 착수 | commence commencer début débute
end ends ended | 종료 끝 끝났 | fin finit terminé
rely relies reliant dependent depends depend | 의존 의존하 | dépend dépendante dépendre
role | 역할 | rôle
goal target aim | 목표 | objectif but
plan plans planned | 계획 | plan plans projet prévoit
world global | 세계 글로벌 | monde mondial mondiale
country nation countries nations | 나라 국가 | pays nation nations
city | 도시 | ville
north | 북 북쪽 | nord
south | 남 남쪽 | sud
mayor | 시장 | maire
ambassador | 대사 | ambassadeur ambassadrice
spokesman spokesperson spokeswoman | 대변인 | porte-parole
women woman | 여성 | femme femmes
children child | 아동 어린이 아이 | enfant enfants
tourist tourists tourism | 관광 관광객 | touriste touristes tourisme
culture cultural | 문화 | culture culturel
hospital | 병원 | hôpital
doctor doctors physician physicians | 의사 | médecin médecins
space | 우주 | spatial espace
data | 데이터 자료 | données
water | 물 수자원 | eau
electricity power | 전기 전력 | électricité
hydrogen | 수소 | hydrogène
steel | 철강 | acier
fund funds funding | 기금 자금 | fonds financement
million | 백만 | million millions
billion | 십억 | milliard milliards
contract | 계약 계약을 | contrat
navy naval | 해군 | marine
mine mines mining | 광산 | mine mines
helicopter helicopters | 헬기 헬리콥터 | hélicoptère hélicoptères
island | 섬 | île
coast coastal | 해안 연안 | côte côtes
passenger passengers | 승객 | passager passagers
resident residents inhabitants | 주민 | habitant habitants résidents
strike strikes walkout | 파업 | grève
protest protests demonstration | 시위 집회 | manifestation manifestations
crisis | 위기 | crise
reform reforms | 개혁 | réforme réformes
tax taxes | 세금 조세 | taxe impôt impôts
debt | 부채 빚 | dette
inflation | 물가 인플레이션 | inflation
rate rates | 금리 | taux
interest | 이자 금리 | intérêt
deal deals | 거래 합의 계약 | accord marché
project projects | 사업 프로젝트 | projet projets
delegation | 대표단 | délégation
envoy | 특사 | envoyé émissaire
embassy | 대사관 | ambassade
border | 국경 | frontière
travel travellers traveler | 여행 | voyage voyageurs
visa | 비자 사증 | visa
citizen citizens | 시민 | citoyen citoyens
worker+exchange working+holiday | 워킹홀리데이 | vacances-travail
intelligence | 정보 | renseignement
satellite | 위성 | satellite
launch launched | 발사 출시 | lancement lancé lancer
test tests tested | 시험 실험 | essai essais
aid assistance | 지원 원조 | aide
human+rights | 인권 | droits+de+la+personne droits+humains droits+de+l'homme
abducted detained detainees | 억류 납치 | détenu détenus enlevé
regional region | 지역 | région régional régionale
international | 국제 | international internationale
order rules-based | 질서 | ordre
quarter | 분기 | trimestre
half | 절반 | moitié
cooperate work+together | 협력하 함께 | travailler+ensemble
celebrate celebrated mark marks | 기념하 축하 | célébrer célébré marque
two | 둘 두 | deux
three | 셋 세 | trois
four | 넷 네 | quatre
five | 다섯 | cinq
six | 여섯 | six
seven | 일곱 | sept
eight | 여덟 | huit
nine | 아홉 | neuf
ten | 열 | dix
`
