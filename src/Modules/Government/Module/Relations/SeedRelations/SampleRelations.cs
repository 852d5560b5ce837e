namespace MerajutASA.Modules.Government.Relations.SeedRelations;

/// <summary>Names as they are borne; put together they name nobody.</summary>
internal static class SampleRelations
{
    /// <summary>Sits on both sides of an agreement.</summary>
    public const string Both = "Hendra Wijaya Kusuma";

    private static readonly string[] First =
        ["Sri", "Budi", "Retno", "Hadi", "Lina", "Yusuf", "Clara", "Made", "Fatimah", "Andreas", "Wati", "Gunawan", "Rosalia", "Ridwan", "Ningsih", "Darius"];

    private static readonly string[] Last =
        ["Handayani", "Prasetyo", "Simanjuntak", "Widjaja", "Nasution", "Hutagalung", "Suryani", "Pratama", "Manurung", "Kartika", "Lubis", "Tanaka", "Wibisono"];

    public static IReadOnlyList<string> Foundations { get; } =
    [
        "Bina Kasih Nusantara", "Amanah Umat", "Pelita Bangsa", "Kasih Bunda", "Cahaya Insani", "Tunas Mulia", "Sahabat Anak", "Harapan Mulia",
        "Rahmatan", "Santa Maria", "Budi Pekerti", "Sinar Harapan", "Griya Yatim", "Dharma Wanita", "Mandiri Sejahtera", "Titian Kasih", "Lentera Hati",
    ];

    /// <summary>The first supports many.</summary>
    public static IReadOnlyList<(string Name, SupporterKind Kind)> Supporters { get; } =
    [
        ("Dana Peduli Anak Nusantara", SupporterKind.Philanthropy), ("PT Sumber Cahaya Abadi", SupporterKind.Company), ("PT Samudra Pangan", SupporterKind.Company),
        ("Keuskupan Agung Bagian Sosial", SupporterKind.Religious), ("Paguyuban Ibu Peduli", SupporterKind.Community), ("Dinas Pendidikan", SupporterKind.Agency),
        ("Lembaga Amil Zakat Berkah", SupporterKind.Philanthropy), ("Margaretha Sulistyo", SupporterKind.Person),
    ];

    public static IReadOnlyList<(string Name, ProgrammeField Field)> Programmes { get; } =
    [
        ("Beasiswa Merajut Asa", ProgrammeField.Education), ("Dapur Sehat", ProgrammeField.Nutrition), ("Keluarga Kembali", ProgrammeField.Family),
        ("Klinik Keliling", ProgrammeField.Health), ("Bengkel Terampil", ProgrammeField.Skills), ("Atap Layak", ProgrammeField.Facilities),
    ];

    public static string Person(int number) => $"{First[number % First.Length]} {Last[(number * 5) % Last.Length]}";
}
