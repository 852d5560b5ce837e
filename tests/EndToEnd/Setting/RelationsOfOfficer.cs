using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Relations;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.SaveEntry;

namespace MerajutASA.EndToEnd.Tests.Setting;

/// <summary>One entry of each register in an officer's region: the world of the journeys is too small for the seed to make any.</summary>
internal static class RelationsOfOfficer
{
    /// <param name="services">Of the portal.</param>
    /// <param name="national">An officer of the whole country, in whose name they are entered.</param>
    /// <param name="region">Where.</param>
    public static async Task EnterAsync(IServiceProvider services, Actor national, string region)
    {
        var lines = await ((IInstitutions)services.GetService(typeof(IInstitutions))!).SearchAsync(national, null, InstitutionState.Active);
        var institution = lines.First(line => RegionCode.Holds(region, line.RegionCode));
        var (recipient, seat) = (new Party(PartyKind.Institution, institution.Id).ToString(), RegionCode.UpTo(institution.RegionCode, RegionLevel.Regency));
        var save = (SaveEntry)services.GetService(typeof(SaveEntry))!;
        async Task<string> Enter(PartyKind kind, EntryForm form)
        {
            var id = Guid.CreateVersion7();
            _ = (await save.RunAsync(national, kind, id, 0, form, alikeSeen: true)).Value;
            return new Party(kind, id).ToString();
        }

        await Enter(PartyKind.Foundation, new EntryForm { [Ledgers.Name] = "Yayasan Kasih Bunda", ["DeedNumber"] = "12", ["DeedOn"] = "2001-05-06", [Ledgers.Region] = seat });
        var supporter = await Enter(PartyKind.Supporter, new EntryForm { [Ledgers.Name] = "PT Sumber Cahaya", [Ledgers.SupporterKindField] = "company", [Ledgers.Region] = seat });
        await Enter(PartyKind.Programme, new EntryForm { [Ledgers.Name] = "Beasiswa Merajut Asa", ["ProgrammeField"] = "education", ["Runner"] = recipient });
        await Enter(PartyKind.Agreement, new EntryForm { [Ledgers.Name] = "PKS 001/2025", ["Recipient"] = recipient, ["Supporter"] = supporter, ["FromDay"] = "2025-01-02" });
    }
}
