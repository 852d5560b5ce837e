namespace MerajutASA.Portal.Seeding;

/// <summary>Names of made-up heads and carers; the number of the institution decides.</summary>
internal sealed class SeededNames(int number)
{
    private static readonly string[] First = ["Sri", "Agus", "Dewi", "Joko", "Fitri", "Hendra", "Yuni", "Rahmat", "Maria", "Ketut", "Nur", "Yohanes", "Lilis", "Eko", "Ani"];
    private static readonly string[] Last = ["Handayani", "Prasetyo", "Kurniawati", "Widodo", "Rahayu", "Saputra", "Astuti", "Hidayat", "Simanjuntak", "Wirawan", "Hasanah", "Tambunan", "Suryani"];

    public string Head => Name(number);

    public string Carer(int carer) => Name((number * 7) + (carer * 4));

    private static string Name(int draw) => $"{First[draw % First.Length]} {Last[draw * 5 % Last.Length]}";
}
