using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>Writes made-up profiles of a few institutions, the first of them in two versions. Without MongoDB there are none.</summary>
internal sealed class ProfileSeeder(ViewProfile viewing, ProfileTexts texts)
{
    private const int Some = 8;

    public async Task SeedAsync(Actor officer, IReadOnlyList<InstitutionLine> institutions, CancellationToken cancellation)
    {
        try
        {
            foreach (var (at, line) in institutions.Take(Some).Index())
            {
                if ((await viewing.RunAsync(officer, line.Id, cancellation)).Value.Version > 0)
                    continue;
                _ = (await texts.SaveAsync(officer, line.Id, 0, Form(line), cancellation: cancellation)).Value;
                if (at == 0)
                    _ = (await texts.SaveAsync(officer, line.Id, 1, Later(line), cancellation: cancellation)).Value;
            }
        }
        catch (StoreUnavailableException)
        {
            // The register is there without them.
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
