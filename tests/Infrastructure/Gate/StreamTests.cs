using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class StreamTests
{
    [Fact]
    public async Task Each_chunk_leaves_after_its_entries_between_started_and_ended()
    {
        await using var gate = await GateWorld.CreateAsync();
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var children = new[] { await gate.ChildAsync(head), await gate.ChildAsync(head), await gate.ChildAsync(head) };
        var seen = new List<Guid>();

        await foreach (var chunk in Export(gate, head, children[0]))
        {
            seen.AddRange(chunk);
            Assert.Equal(seen.Count, (int)await gate.AskAsync<long>("select count(*) from audit.entry_child c join audit.entry e on e.id = c.entry_id where e.kind = 'read'"));
        }

        Assert.Equal(children, seen);
        Assert.Equal((1L, 1L, 0L), (await gate.EntriesAsync("started"), await gate.EntriesAsync("ended"), await gate.EntriesAsync("broken-off")));
    }

    [Fact]
    public async Task An_export_that_is_broken_off_says_so()
    {
        await using var gate = await GateWorld.CreateAsync();
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var child = await gate.ChildAsync(head);
        await gate.ChildAsync(head);

        await foreach (var _ in Export(gate, head, child))
            break;

        Assert.Equal((1L, 0L, 1L), (await gate.EntriesAsync("started"), await gate.EntriesAsync("ended"), await gate.EntriesAsync("broken-off")));
        Assert.Equal(1L, await gate.EntriesAsync("read"));
    }

    [Fact]
    public async Task Whoever_may_not_export_gets_no_chunk_and_is_written_down()
    {
        await using var gate = await GateWorld.CreateAsync();
        var staff = await gate.People.StaffAsync(GateWorld.Here);
        var child = await gate.ChildAsync(staff);

        await Assert.ThrowsAsync<StreamRefusedException>(async () =>
        {
            await foreach (var _ in Export(gate, staff, child))
                Assert.Fail("A chunk left.");
        });
        Assert.Equal((0L, 1L), (await gate.EntriesAsync("started"), await gate.EntriesAsync("refusal")));
    }

    private static IAsyncEnumerable<IReadOnlyList<Guid>> Export(GateWorld gate, Actor actor, Guid about) => gate.Work.StreamAsync<Guid, string>(
        actor, ProbeUseCases.Export, new Reason(new Subject(SubjectKind.Child, about), "Diminta"), async (db, cursor) =>
        {
            var after = cursor is null ? Guid.Empty : Guid.Parse(cursor);
            var row = await db.Children.Where(child => child.Id > after).OrderBy(child => child.Id).FirstOrDefaultAsync();
            return row is null ? ([], null) : ((IReadOnlyList<Guid>)[row.Id], row.Id.ToString());
        });
}
