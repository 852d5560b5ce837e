using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Forms;
using Microsoft.Extensions.Options;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Today's rules.</summary>
internal sealed class ChildRulesSource(RegionCatalog regions, IOptions<CaseSettings> settings, TimeProvider clock)
{
    public async Task<ChildRules> GetAsync() => new(Calendar.Latest(clock.GetUtcNow()), settings.Value.AdultAge, await regions.GetAsync());
}
