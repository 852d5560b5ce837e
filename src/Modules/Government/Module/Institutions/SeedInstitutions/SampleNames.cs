namespace MerajutASA.Modules.Government.Institutions.SeedInstitutions;

/// <summary>Names as institutions bear them; put together at random they name no real one.</summary>
internal static class SampleNames
{
    /// <summary>The kind that each beginning tells.</summary>
    public static IReadOnlyList<(string Beginning, InstitutionKind Kind)> Beginnings { get; } =
    [
        ("LKSA", InstitutionKind.CareHome), ("Panti Asuhan", InstitutionKind.CareHome), ("LKSA Panti Asuhan", InstitutionKind.CareHome),
        ("Panti Asuhan Yatim Piatu", InstitutionKind.CareHome), ("PSAA", InstitutionKind.CareHome), ("Panti Asuhan", InstitutionKind.CareHome),
        ("Pesantren Yatim", InstitutionKind.BoardingSchool), ("Rumah Perlindungan Anak", InstitutionKind.SafeHouse),
        ("Rumah Singgah", InstitutionKind.DropInShelter), ("Panti Disabilitas Anak", InstitutionKind.DisabilityHome),
        ("Yayasan", InstitutionKind.FamilySupport), ("LKSA Yayasan", InstitutionKind.CareHome),
    ];

    public static IReadOnlyList<string> Cores { get; } =
    [
        "Nurul Huda", "Al-Hikmah", "Darul Aitam", "Baitul Yatim", "Ar-Rahman", "Al-Ikhlas", "Nurul Iman", "Al-Falah", "Darussalam", "Miftahul Jannah",
        "Kasih Ibu", "Bhakti Asih", "Pelita Kasih", "Mutiara Kasih", "Sinar Kasih", "Kasih Karunia", "Santo Yusuf", "Bunda Pengharapan", "Eben Haezer", "Immanuel",
        "Tunas Harapan", "Harapan Bangsa", "Tunas Bangsa", "Putra Mandiri", "Budi Mulia", "Budi Luhur", "Bina Insani", "Cahaya Insan", "Wisma Putra", "Wisma Siwi",
        "Dharma Putra", "Dharma Asih", "Tri Tunggal", "Sekar Melati", "Surya Kencana", "Permata Hati", "Cinta Sesama", "Griya Asih", "Sayap Ibu", "Matahari Pagi",
        "Rukun Damai", "Karya Kasih", "Setia Bakti", "Mekar Sari", "Anugerah", "Fajar Harapan", "Pondok Damai", "Tali Kasih", "Bina Harapan", "Sumber Kasih",
    ];

    public static IReadOnlyList<string> People { get; } =
    [
        "Siti Rahayu", "Slamet Widodo", "Yohanes Kristanto", "Nur Hidayati", "Ahmad Fauzi", "Maria Goreti Wulandari", "Bambang Susilo", "Dewi Lestari",
        "H. Abdul Karim", "Hj. Aminah", "Paulus Tandi", "Rina Marlina", "Sutrisno", "Ni Made Ayu Suartini", "Agus Setiawan", "Theresia Bili",
        "Muhammad Ridwan", "Endang Sulastri", "Yulianus Wenda", "Ratna Sari",
    ];

    public static IReadOnlyList<string> Streets { get; } =
    [
        "Jl. Melati", "Jl. Kenanga", "Jl. Diponegoro", "Jl. Ahmad Yani", "Jl. Pahlawan", "Jl. Merdeka", "Jl. Cempaka", "Jl. Sudirman", "Gg. Mawar", "Jl. Raya Desa",
    ];
}
