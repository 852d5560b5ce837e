using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Register;

public sealed class SealedColumnsTests
{
    [Fact]
    public async Task Nothing_that_names_a_child_stands_in_clear_anywhere_in_the_database()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var child = await place.ChildAsync(Samples.Child("Zulkarnaenwati") with { Nik = Samples.Nik(4242) });
        await place.SaveAsync(child, Samples.Referral with { Reason = "Rahasiaalasan" });
        await world.RunAsync<SaveKinHandler, int>(handler => handler.RunAsync(place.Carer, new SaveKin(child, 0, Samples.Kin("Sumarniwati"))));

        foreach (var table in new[] { "children.child", "children.referral", "children.kin", "audit.entry", "outbox.event" })
        {
            foreach (var secret in new[] { "Zulkarnaenwati", Samples.Nik(4242), "Rahasiaalasan", "Sumarniwati", "Jalan Melati", $"{Samples.Birth:yyyy-MM-dd}" })
            {
                // Also as the bytes that a bytea column would print.
                var hex = Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(secret));
                var found = await world.AskAsync<long>($"select count(*) from {table} t where t::text like '%{secret}%' or t::text like '%{hex}%'");
                Assert.True(found == 0, $"{secret} stands in {table}");
            }
        }

        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from children.child t where t::text like '%{SomeRegions.Pekunden}%' and id = '{child}'"));
    }

    [Fact]
    public async Task The_token_of_a_nik_stands_in_no_entry()
    {
        var world = await ChildrenWorld.OfAsync();
        var child = await (await world.PlaceAsync()).ChildAsync(Samples.Child() with { Nik = Samples.Nik(4243) });

        Assert.Equal(1L, await world.AskAsync<long>($"select count(*) from children.child where id = '{child}' and nik_token is not null"));
        Assert.Equal(0L, await world.AskAsync<long>(
            $"select count(*) from audit.entry e, children.child c where c.id = '{child}' and position(c.nik_token in e.bytes) > 0"));
    }

    [Fact]
    public async Task A_value_moved_to_another_child_does_not_open()
    {
        var world = await ChildrenWorld.OfAsync();
        var place = await world.PlaceAsync();
        var (one, two) = (await place.ChildAsync(), await place.ChildAsync());

        await world.AskAsync<object>($"update children.child set full_name = (select full_name from children.child where id = '{one}') where id = '{two}'");

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => place.OpenAsync(two, place.Carer));
    }
}
