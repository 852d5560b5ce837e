using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Names as they are given in Indonesia: one word or several, no family name to rely on, bin and binti, and what the regions add.</summary>
internal static class SeedNames
{
    private static readonly string[] Girls =
    [
        "Siti", "Nur", "Dewi", "Putri", "Ayu", "Rina", "Fitri", "Aisyah", "Khadijah", "Zahra", "Wulan", "Lestari", "Indah", "Ratna", "Yuliana", "Maria", "Kartini", "Sri",
        "Endang", "Nadia", "Salma", "Hafizah", "Intan", "Mega", "Rahma", "Nabila", "Annisa", "Citra", "Melati", "Novita", "Rohani", "Sulastri", "Tutik", "Yanti", "Zulaikha",
    ];

    private static readonly string[] Boys =
    [
        "Muhammad", "Mohamad", "Moh.", "Ahmad", "Budi", "Agus", "Dwi", "Eko", "Tri", "Rizki", "Fajar", "Bayu", "Arif", "Hendra", "Yusuf", "Ibrahim", "Ismail", "Umar", "Hasan",
        "Joko", "Slamet", "Suharto", "Wahyu", "Iwan", "Rudi", "Dimas", "Galih", "Ilham", "Reza", "Teguh", "Bagus", "Yohanes", "Petrus", "Daud", "Zainal",
    ];

    private static readonly string[] Further =
    [
        "Rahmawati", "Kurniawan", "Hidayat", "Nugroho", "Setiawan", "Pratama", "Saputra", "Permata", "Wijaya", "Santoso", "Ramadhan", "Maulana", "Purnama", "Susanti",
        "Wulandari", "Handayani", "Anggraini", "Firmansyah", "Hakim", "Utami", "Safitri", "Prasetyo", "Suryani", "Kusuma", "Mulyadi", "Aminah", "Fauzan", "Hasanah", "Iskandar", "Lubna",
    ];

    private static readonly string[] Marga = ["Sihombing", "Simanjuntak", "Siregar", "Nasution", "Harahap", "Ginting", "Tarigan"];

    private static readonly string[] Balinese = ["Wayan", "Made", "Nyoman", "Ketut", "Putu", "Kadek"];

    public static string Child(Random chance, Sex sex, string origin)
    {
        var first = Pick(chance, sex == Sex.Female ? Girls : Boys);
        var province = RegionCode.UpTo(origin, RegionLevel.Province);
        if (province == "51")
            return $"{(sex == Sex.Female ? "Ni" : "I")} {Pick(chance, Balinese)} {Pick(chance, Further)}";
        if (province == "12" && chance.Next(2) == 0)
            return $"{first} {Pick(chance, Marga)}";
        return chance.Next(100) switch
        {
            < 14 => first,
            < 20 => $"{first} {(sex == Sex.Female ? "binti" : "bin")} {Pick(chance, Boys)}",
            < 30 => $"{first} {Pick(chance, sex == Sex.Female ? Girls : Boys)} {Pick(chance, Further)}",
            _ => $"{first} {Pick(chance, Further)}",
        };
    }

    public static string Adult(Random chance, Sex sex) =>
        chance.Next(3) == 0 ? Pick(chance, sex == Sex.Female ? Girls : Boys) : $"{Pick(chance, sex == Sex.Female ? Girls : Boys)} {Pick(chance, Further)}";

    public static T Pick<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
