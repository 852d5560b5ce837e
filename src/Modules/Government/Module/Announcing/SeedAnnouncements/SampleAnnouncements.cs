using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Announcing.SeedAnnouncements;

/// <summary>What offices and heads say to institutions, made up and believable.</summary>
internal static class SampleAnnouncements
{
    public static IReadOnlyList<SampleAnnouncement> Of(Actor writer, DateOnly today) => writer switch
    {
        { Role: Role.LksaHead } => OfHead(today),
        { Region: "" } => OfCountry(today),
        _ => OfRegion(writer.Region!, today),
    };

    private static IReadOnlyList<SampleAnnouncement> OfCountry(DateOnly today) =>
    [
        new(new AnnouncementForm
        {
            Title = "Pendataan anak di LKSA ditutup akhir bulan",
            Body = "Mohon setiap LKSA memeriksa daftar anaknya di portal ini dan melengkapi NIK serta tanggal lahir yang masih kosong.\n\nAnak yang sudah pulang ke keluarga agar diselesaikan kasusnya, sehingga angka nasional tidak menghitungnya dua kali.",
            TitleEnglish = "The count of children in institutions closes at the end of the month",
            BodyEnglish = "Please look through your register of children in this portal and complete the national numbers and dates of birth that are still missing.\n\nPlease complete the cases of children who have gone home, so that the national figures do not count them twice.",
            RegionCode = "",
            ValidUntil = today.AddDays(28),
            Pinned = true,
        }),
    ];

    private static IReadOnlyList<SampleAnnouncement> OfRegion(string region, DateOnly today)
    {
        var training = new AnnouncementForm
        {
            Title = "Pelatihan pengasuhan bagi staf LKSA",
            Body = "Dinas mengadakan pelatihan dua hari tentang rencana pengasuhan dan penelusuran keluarga. Setiap lembaga dapat mengirim dua orang.\n\nTempat: Balai Pelatihan, lantai 2. Pukul 08.30–15.30.\nPendaftaran melalui pekerja sosial dinas di wilayah Anda.",
            RegionCode = region,
            ValidUntil = today.AddDays(21),
        };
        return
        [
            new(training, Later: training with { Body = training.Body!.Replace("lantai 2", "lantai 1 (pindah ruang)", StringComparison.Ordinal), ReadAgain = true }),
            new(new AnnouncementForm
            {
                Title = "Izin operasional: berkas perpanjangan",
                Body = "Lembaga yang izinnya berakhir dalam enam bulan agar mengirim berkas perpanjangan paling lambat 30 hari sebelum berakhir.\n\nBerkas: akta, susunan pengurus, daftar anak, dan laporan kegiatan tahun terakhir.",
                RegionCode = region,
            }),
            new(new AnnouncementForm
            {
                Title = "Jadwal kunjungan pembinaan triwulan depan",
                Body = "Jadwal kunjungan masih disusun. Lembaga akan diberi tahu sekurangnya tujuh hari sebelumnya.",
                RegionCode = region,
            }, IsDraft: true),
        ];
    }

    private static IReadOnlyList<SampleAnnouncement> OfHead(DateOnly today) =>
    [
        new(new AnnouncementForm
        {
            Title = "Rapat pengasuh hari Senin",
            Body = "Rapat pengasuh pukul 13.00 di ruang belajar. Mohon membawa catatan peninjauan anak yang Anda asuh.",
            ValidUntil = today.AddDays(7),
        }),
    ];
}
