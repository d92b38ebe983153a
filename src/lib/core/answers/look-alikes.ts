// Real words one letter away from common ones: an answer with such a word is another word, not a slip of the finger.
import type { Course } from '../content/model';

const INDONESIAN =
	'derita balita kabur kamar halus haus arus besan besok pasar barang sarang karang parang larang jarak bidan ' +
	'balas batal batang bebas bekas pintas kertas tugas tebas lekas bangsa bangka tangga sajak sejuk selamat selam ' +
	'udang utara sedan pedang ladang senang jedang siap sigap panting genting puntung tempat empat tempa cepat lompat kera rekan ' +
	'pesan tekan makan pantai pandai membawa membelikan membela memberi bertamu berbeda bersama bawah malam salam kalam dalang ' +
	'merdeka semut penjabat penjahat senja menari menaruh penarik mengenal mengena menurun menuruti nasib nasi kasus kursi ' +
	'masalah masakan masih masuk kosong karma ketiga mentari materi menteri jalur jalan pulang petang peluang barat darat ' +
	'surat garam dalih suara udara negeri segara kereta karya korban tentang tantang tenang benteng bantuan bantahan ' +
	'kuasa puasa biasa kelas jelas keras beras deras pernah cerah merah parah tanah rumah murah benar besar sadar pagar datar ' +
	'datang dating hutang bulan jalan bukan busan lain lian raja kaya daya gaya jaya maya paya saya tanya hanya janda tanda ' +
	'gelas malas berada berasa bergerak berkuasa berbicara pembawa pembaca peminat pengamat berhenti berganti ' +
	'melatih memilih melarang mendengar mendengkur terkail terkait mengadukan mengadakan mengabaikan kunjungan kurungan hubungan ' +
	'gabungan jawaban jabatan tekanan latihan lahan terlihat terlibat dugaan ucapan kejutan kejujuran tegas tegap';

const ENGLISH =
	'guest stage skate slate tides rides slides sites sizes trail brain grain drain strain trade brand bread treat tread county ' +
	'yields fills files words works world sword wards spike smoke spook broke stoke stake stove stand ' +
	'resort retort deport places plates planes gods moods hoods foods cloud loud prowl heart beard heard board three these those ' +
	'where whose there other mother mask bark dark make bought brought caught taught though through thought thorough quiet quite ' +
	'quit lend band hand sand lead loan form from trial angel angle diary dairy desert dessert advice advise affect effect ' +
	'except accept expect aspect inspect lose loose chose choose price prize rise wise breathe breath bath path past part port ' +
	'sport spot sold told cold bold hold held help heap hear here wear bear fear tear year near sell sail seal meat meet meal ' +
	'mean moan moon soon noon move love dove glove prove house horse hours mouse loose goose later latter letter better bitter ' +
	'batter butter matter mater water cater stare store stone stony story sorry worry carry marry merry ferry berry parity purity ' +
	'policy police polite police palace place peace piece niece fence hence pence since sense tense dense claim clam calm clean ' +
	'clear lately lastly lately mostly costly ghostly firmer former farmer warmer armor arms army aims alms farms harms warms ' +
	'navy wavy gravy nation notion motion lotion potion ration station statin reader leader header render tender gender ' +
	'ready reply rely really rally valley volley trolley joint point paint saint faint print pint mint hint lint tint visit ' +
	'visas limit limbs issue tissue issued border boarder broader broadly report reports import export expert expect united untied ' +
	'unite unit amid acid avid arid aid air fair pair hair chair lair stair stars start smart chart cart card cord word ward';

/** Lower-case words by course. Not a dictionary: only neighbours of words that learners type. */
export const LOOK_ALIKES: Record<Course, ReadonlySet<string>> = {
	indonesian: new Set(INDONESIAN.split(' ')),
	english: new Set(ENGLISH.split(' '))
};
