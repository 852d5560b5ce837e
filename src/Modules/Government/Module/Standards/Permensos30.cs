namespace MerajutASA.Modules.Government.Standards;

/// <summary>
/// The first standard: what an inspector looks at of the national standard of care in institutions (Permensos 30/HUK/2011), in sentences of our
/// own that paraphrase it. It becomes a draft that an officer of the country reads, changes and publishes; nothing is in force by itself.
/// </summary>
internal static class Permensos30
{
    public const string Code = "permensos-30";
    public const string Title = "Standar Nasional Pengasuhan Anak untuk LKSA";
    public const string TitleEnglish = "National Standard of Care for Children in Institutions";
    public const string Source = "Permensos 30/HUK/2011";

    private static readonly (string Indonesian, string English)[] Sections =
    [
        ("Keputusan menempatkan", "The decision to place"),
        ("Asesmen dan rencana pengasuhan", "Assessment and care plan"),
        ("Perlindungan anak", "Child protection"),
        ("Pengasuhan sehari-hari", "Daily care"),
        ("Kesehatan, gizi, dan sekolah", "Health, food and school"),
        ("Keluarga dan pengakhiran", "Family and the end of care"),
        ("Pengasuh dan pengelolaan", "Carers and management"),
        ("Bangunan dan keselamatan", "Buildings and safety"),
    ];

    private static readonly (int Section, string Text, string English, string? Look, string? LookEnglish, int Weight, bool Critical)[] Rows =
    [
        (0, "Setiap anak ditempatkan berdasarkan keputusan dinas sosial.", "Every child is placed by a decision of the social office.", "Minta surat keputusan lima anak yang dipilih acak.", "Ask for the decisions of five children chosen at random.", 4, false),
        (0, "Pengasuhan dalam keluarga sudah diupayakan sebelum penempatan.", "Care within the family was tried before placement.", "Lihat catatan kunjungan keluarga dan alasan penempatan.", "See the notes of family visits and the reason for placement.", 4, false),
        (0, "Tidak ada anak yang ditempatkan hanya karena keluarganya miskin.", "No child is placed only because the family is poor.", null, null, 3, false),
        (0, "Setiap anak memiliki akta kelahiran, atau pengurusannya sedang berjalan.", "Every child has a birth certificate, or one has been applied for.", null, null, 3, false),
        (1, "Asesmen lengkap dibuat saat anak datang.", "A full assessment is made when a child arrives.", "Baca tiga asesmen terbaru.", "Read the three newest assessments.", 4, false),
        (1, "Setiap anak memiliki rencana pengasuhan tertulis dengan tujuan kembali ke keluarga.", "Every child has a written care plan that aims at a return to the family.", null, null, 4, false),
        (1, "Rencana ditinjau paling lama setiap enam bulan.", "The plan is reviewed at least every six months.", "Bandingkan dengan papan peninjauan di portal.", "Compare with the board of reviews in the portal.", 4, false),
        (1, "Anak ikut membicarakan rencana dan pendapatnya dicatat.", "Children take part in the plan and their view is written down.", null, null, 3, false),
        (2, "Ada kebijakan perlindungan anak tertulis yang dikenal semua pengasuh.", "There is a written child protection policy that every carer knows.", "Tanya dua pengasuh, terpisah dari kepala lembaga.", "Ask two carers, apart from the head.", 5, true),
        (2, "Tidak ada hukuman fisik, hinaan, atau pengurungan.", "There is no corporal punishment, humiliation or confinement.", "Bicara dengan anak secara sukarela dan tanpa pengurus di dekatnya.", "Talk with children who wish to, with no carer nearby.", 5, true),
        (2, "Setiap dugaan kekerasan dicatat dan dilaporkan ke dinas sosial atau SAPA 129.", "Every suspicion of violence is recorded and reported to the social office or SAPA 129.", "Minta buku kejadian; cocokkan dengan laporan yang diterima dinas.", "Ask for the book of incidents and match it with the reports received.", 5, true),
        (2, "Anak tahu kepada siapa ia dapat mengadu, juga di luar lembaga.", "Children know whom to complain to, also outside the institution.", null, null, 4, true),
        (2, "Relawan dan tamu tidak pernah sendirian dengan anak.", "Volunteers and guests are never alone with a child.", null, null, 5, true),
        (3, "Setiap anak memiliki satu pengasuh yang dikenalnya.", "Every child has one carer whom it knows.", null, null, 3, false),
        (3, "Jumlah pengasuh sesuai dengan jumlah dan umur anak.", "There are enough carers for the number and age of the children.", "Hitung pengasuh yang bertugas saat kunjungan, siang dan malam.", "Count the carers on duty at the visit, by day and by night.", 4, false),
        (3, "Saudara kandung diasuh bersama.", "Siblings are cared for together.", null, null, 3, false),
        (3, "Anak memiliki tempat pribadi untuk barangnya, dan privasi saat mandi dan berganti pakaian.", "Children have a place for their things, and privacy when washing and dressing.", null, null, 3, false),
        (3, "Anak bebas menjalankan agamanya.", "Children are free to practise their religion.", null, null, 3, false),
        (3, "Anak tidak dipekerjakan dan tidak dipakai untuk mencari sumbangan.", "Children do not work for the institution and are not used to raise money.", null, null, 5, true),
        (4, "Setiap anak memiliki catatan kesehatan dan imunisasi.", "Every child has a record of health and immunisation.", null, null, 3, false),
        (4, "Anak sakit segera diperiksa tenaga kesehatan.", "A sick child is seen by a health worker without delay.", null, null, 4, true),
        (4, "Makanan cukup, beragam, dan aman.", "Food is enough, varied and safe.", "Lihat dapur, persediaan, dan daftar menu.", "See the kitchen, the stores and the menu.", 3, false),
        (4, "Setiap anak usia sekolah bersekolah di luar lembaga.", "Every child of school age goes to a school outside the institution.", null, null, 3, false),
        (5, "Hubungan dengan keluarga dijaga dan kunjungan dicatat.", "Contact with the family is kept up and visits are recorded.", null, null, 4, false),
        (5, "Keluarga dicari bagi anak yang kehilangan kontak.", "Family is traced for children who have lost contact.", null, null, 3, false),
        (5, "Anak yang pulang atau mandiri didampingi sesudahnya.", "Children who return or become independent are followed up afterwards.", null, null, 3, false),
        (6, "Setiap pengasuh dan relawan memiliki SKCK yang berlaku.", "Every carer and volunteer has a valid police certificate (SKCK).", "Periksa tanggal berlaku semua SKCK.", "Check the dates of every certificate.", 5, true),
        (6, "Pengasuh terlatih dalam pengasuhan dan perlindungan anak.", "Carers are trained in care and child protection.", null, null, 3, false),
        (6, "Catatan anak disimpan terkunci dan hanya dibuka yang berhak.", "Children's records are locked and opened only by those entitled.", null, null, 4, false),
        (6, "Keuangan dicatat dan sumbangan dapat dipertanggungjawabkan.", "Money is accounted for and gifts can be traced.", null, null, 3, false),
        (7, "Bangunan aman, bersih, dan cukup luas bagi anak yang diasuh.", "Buildings are safe, clean and large enough for the children.", null, null, 3, false),
        (7, "Ada jalan keluar darurat, alat pemadam, dan latihan yang dicatat.", "There are emergency exits, extinguishers and recorded drills.", null, null, 4, true),
        (7, "Kamar anak laki-laki dan perempuan terpisah.", "Rooms of boys and girls are apart.", null, null, 4, false),
        (7, "Air bersih dan kamar mandi cukup, juga bagi anak dengan disabilitas.", "There is clean water and enough bathrooms, also for children with disabilities.", null, null, 3, false),
    ];

    public static IEnumerable<ItemForm> Items => Rows.Select(row => new ItemForm
    {
        Section = Sections[row.Section].Indonesian,
        SectionEnglish = Sections[row.Section].English,
        Text = row.Text,
        TextEnglish = row.English,
        Guidance = row.Look,
        GuidanceEnglish = row.LookEnglish,
        Source = Source,
        Weight = row.Weight,
        Critical = row.Critical,
    });
}
