using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Sentences as a carer would write them.</summary>
internal static class SeedTexts
{
    public static readonly IReadOnlyList<string> Streets =
        ["Jalan Melati", "Jalan Kenanga", "Gang Mawar", "Jalan Pasar Lama", "Dusun Krajan", "Kampung Baru", "Jalan Diponegoro", "Jalan Kartini", "Gang Buntu"];

    public static readonly IReadOnlyList<string> Needs =
        ["Belum lancar membaca.", "Perlu periksa gigi.", "Belum punya akta kelahiran.", "Sering sulit tidur.", "Perlu seragam dan alat tulis.", "Pendiam, butuh teman sebaya."];

    public static readonly IReadOnlyList<string> Families =
    [
        "Ibu bekerja serabutan, nenek ikut merawat.", "Ayah merantau dan jarang memberi kabar.", "Paman bersedia mengasuh bila dibantu biaya sekolah.",
        "Kedua orang tua ada, penghasilan tidak tetap.", "Kakak tertua masih sekolah, tinggal di rumah tetangga.",
    ];

    public static readonly IReadOnlyList<string> Views =
        ["Ingin pulang saat libur sekolah.", "Senang di sini, rindu neneknya.", "Ingin sekolah sampai selesai.", "Ingin tinggal dekat adiknya.", "Masih terlalu kecil; tampak tenang bila ditemani ibunya."];

    public static readonly IReadOnlyList<string> Activities =
    [
        "Kunjungan keluarga setiap bulan; bimbingan belajar dua kali seminggu.", "Pendampingan psikososial; mengurus akta kelahiran.",
        "Bantuan modal usaha untuk ibu; anak pulang setiap akhir pekan.", "Mencari keluarga besar; menjaga hubungan lewat telepon.",
    ];

    public static readonly IReadOnlyList<string> Findings =
    [
        "Kunjungan keluarga berjalan; ibu mulai bekerja. Rencana dilanjutkan.", "Nilai sekolah membaik, masih sering murung. Pendampingan ditambah.",
        "Paman hadir dan bersedia mengasuh; rumahnya akan ditinjau.", "Keluarga belum dapat dihubungi. Dinsos diminta membantu mencari.",
        "Anak sehat; akta kelahiran sudah terbit.",
    ];

    public static readonly IReadOnlyList<string> WhyNot =
        ["Rumah belum aman bagi anak.", "Keluarga belum ditemukan.", "Ibu masih dirawat di rumah sakit."];

    public static readonly IReadOnlyList<CareGoal> Goals =
        [CareGoal.Reunification, CareGoal.Reunification, CareGoal.Reunification, CareGoal.KinshipCare, CareGoal.Independence, CareGoal.ResidentialCare];

    public static string? Other(EndReason reason) => reason == EndReason.Other ? "Mengikuti keluarga pindah ke luar negeri." : null;

    public static string Reason(EntryReason reason) => reason switch
    {
        EntryReason.Poverty => "Keluarga tidak mampu memenuhi kebutuhan sehari-hari.",
        EntryReason.Education => "Tidak ada sekolah lanjutan di dekat rumah.",
        EntryReason.FatherDied => "Ayah meninggal, ibu tidak punya penghasilan tetap.",
        EntryReason.MotherDied => "Ibu meninggal, ayah bekerja jauh dari rumah.",
        EntryReason.BothParentsDied => "Kedua orang tua telah meninggal; diasuh nenek yang sudah lanjut usia.",
        EntryReason.ParentsAway => "Orang tua bekerja di luar negeri, tidak ada yang mengasuh.",
        EntryReason.FamilyConflict => "Orang tua berpisah dan berselisih tentang pengasuhan.",
        EntryReason.Neglect => "Anak sering ditinggal sendiri tanpa makanan.",
        EntryReason.Violence => "Ada dugaan kekerasan di rumah; sudah dilaporkan ke Dinsos.",
        EntryReason.Abandoned => "Ditemukan tanpa keluarga; keluarga sedang dicari.",
        EntryReason.Disaster => "Rumah rusak karena banjir bandang.",
        EntryReason.Other => "Dirujuk oleh tokoh masyarakat setempat.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a sentence."),
    };
}
