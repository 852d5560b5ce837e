using MerajutASA.Infrastructure.Words;
using MerajutASA.Ui.Localisation;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>Which column a heading means, in Bahasa Indonesia or English, however it is spaced and capitalised.</summary>
internal static class Headings
{
    private static readonly Dictionary<ImportColumn, string[]> Known = new()
    {
        [ImportColumn.FullName] = ["Nama lengkap", "Full name", "Nama", "Name", "Nama anak"],
        [ImportColumn.Nickname] = ["Nama panggilan", "Nickname", "Panggilan"],
        [ImportColumn.Sex] = ["Jenis kelamin", "Sex", "Gender", "L/P", "JK"],
        [ImportColumn.BirthDate] = ["Tanggal lahir", "Birth date", "Date of birth", "Tgl lahir"],
        [ImportColumn.EstimatedAge] = ["Perkiraan usia", "Estimated age", "Usia", "Age", "Umur"],
        [ImportColumn.BirthPlace] = ["Tempat lahir", "Place of birth", "Birth place"],
        [ImportColumn.Nik] = ["NIK", "National ID"],
        [ImportColumn.RegionCode] = ["Kode wilayah", "Region code", "Kode desa", "Village code"],
        [ImportColumn.Address] = ["Alamat", "Address", "Jalan"],
        [ImportColumn.EnteredOn] = ["Tanggal masuk", "Date of entry", "Entry date", "Tgl masuk"],
        [ImportColumn.EntryReason] = ["Alasan masuk", "Reason of entry", "Entry reason", "Alasan"],
        [ImportColumn.Story] = ["Latar belakang", "Background", "Cerita", "Story", "Keterangan"],
        [ImportColumn.GuardianName] = ["Nama wali", "Guardian name", "Wali"],
        [ImportColumn.GuardianRelation] = ["Hubungan wali", "Guardian relation", "Hubungan"],
        [ImportColumn.GuardianPhone] = ["Telepon wali", "Guardian phone", "Telepon"],
    };

    private static readonly Dictionary<string, ImportColumn> ByHeading =
        Known.SelectMany(pair => pair.Value, (pair, heading) => (Key: Folding.Of(heading), pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Item2);

    private static readonly ImportColumn[] Needed = [ImportColumn.FullName, ImportColumn.Sex, ImportColumn.RegionCode, ImportColumn.EnteredOn, ImportColumn.EntryReason];

    /// <summary>A column's heading as the template writes it.</summary>
    public static string Of(ImportColumn column, bool english) => Known[column][english ? 1 : 0];

    public static IReadOnlyList<(ImportColumn Column, int At)> Read(IReadOnlyList<string> headings)
    {
        var found = new List<(ImportColumn Column, int At)>();
        foreach (var (at, heading) in headings.Index().Where(heading => !string.IsNullOrWhiteSpace(heading.Item)))
        {
            if (!ByHeading.TryGetValue(Folding.Of(heading), out var column))
                throw new SheetFaultException("HeadingUnknown", heading.Trim());
            if (found.Exists(other => other.Column == column))
                throw new SheetFaultException("HeadingTwice", heading.Trim());
            found.Add((column, at));
        }

        var missing = Needed.Where(column => !found.Exists(other => other.Column == column)).Select(column => Of(column, Language.Current == Language.English)).ToList();
        return missing.Count == 0 ? found : throw new SheetFaultException("HeadingMissing", string.Join(", ", missing));
    }
}
