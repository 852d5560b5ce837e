using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents.Files.Content;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Writes made-up profiles of a few institutions, the first of them in two versions and with photographs. Without MongoDB there are none.</summary>
internal sealed class ProfileSeeder(ViewProfile viewing, ProfileTexts texts, PhotoAdding photos, ReleasePhoto release) : IProfileSeeder
{
    private const int Some = 8;

    private static readonly string[] Pictures = ["Gedung utama dari halaman depan", "Ruang belajar di samping gedung utama", "Gedung asrama"];

    public async Task<int> SeedAsync(Actor officer, IReadOnlyList<InstitutionLine> institutions, CancellationToken cancellation = default)
    {
        var written = 0;
        try
        {
            foreach (var (at, line) in institutions.Take(Some).Index())
            {
                if ((await viewing.RunAsync(officer, line.Id, cancellation)).Value.Version > 0)
                    continue;
                _ = (await texts.SaveAsync(officer, line.Id, 0, Form(line), cancellation: cancellation)).Value;
                written++;
                if (at > 0)
                    continue;
                _ = (await texts.SaveAsync(officer, line.Id, 1, Later(line), cancellation: cancellation)).Value;
                await ShowAsync(officer, line.Id, cancellation);
            }
        }
        catch (StoreUnavailableException)
        {
            // The register is there without them.
        }

        return written;
    }

    /// <summary>Two that everybody sees, and one that still waits for the scanner.</summary>
    private async Task ShowAsync(Actor officer, Guid institution, CancellationToken cancellation)
    {
        foreach (var (number, words) in Pictures.Index())
        {
            var photo = (await photos.RunAsync(officer, Guid.CreateVersion7(), institution, MadeUpFiles.House(number), words, cancellation)).Value;
            if (number < 2)
                _ = (await release.RunAsync(officer, institution, photo, 1, "Gambar buatan untuk pengembangan.", cancellation)).Value;
        }
    }

    private static ProfileForm Form(InstitutionLine line) => new()
    {
        Description = $"{line.Name} mengasuh anak yang untuk sementara tidak dapat tinggal bersama keluarganya, dan bekerja bersama keluarga agar anak dapat pulang.",
        Services = "Pengasuhan sementara, pendampingan sekolah, dukungan bagi keluarga, rujukan kesehatan.",
        Facilities = "Kamar untuk empat anak, ruang belajar, dapur bersama, halaman bermain.",
        VisitingHours = "Sabtu dan Minggu, 09.00–12.00 WIB, setelah memberi tahu sehari sebelumnya.",
    };

    private static ProfileForm Later(InstitutionLine line) => Form(line) with
    {
        Facilities = "Kamar untuk tiga anak, ruang belajar dengan perpustakaan kecil, dapur bersama, halaman bermain.",
        VisitingHours = "Sabtu dan Minggu, 09.00–15.00 WIB, setelah memberi tahu sehari sebelumnya.",
    };
}
