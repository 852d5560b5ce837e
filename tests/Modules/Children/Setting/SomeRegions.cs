using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>A few real regions of two provinces.</summary>
internal static class SomeRegions
{
    public const string Pekunden = "33.74.01.1001";
    public const string SemarangTengah = "33.74.01";
    public const string Surabaya = "35.78.01.1001";
    public const string Replaced = "33.74.99.1001";

    public static RegionTree Tree { get; } = new(
    [
        new Region("33", "Jawa Tengah"), new Region("33.74", "Kota Semarang"), new Region(SemarangTengah, "Semarang Tengah"), new Region(Pekunden, "Pekunden"),
        new Region("33.74.99", "Lama", IsCurrent: false), new Region(Replaced, "Lama", IsCurrent: false, ReplacedBy: Pekunden),
        new Region("35", "Jawa Timur"), new Region("35.78", "Kota Surabaya"), new Region("35.78.01", "Karang Pilang"), new Region(Surabaya, "Kebraon"),
    ]);
}
