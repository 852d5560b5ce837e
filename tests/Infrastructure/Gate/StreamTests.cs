using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Tests.Gate.Probe;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace MerajutASA.Infrastructure.Tests.Gate;

public sealed class StreamTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Each_chunk_leaves_after_its_entries_between_started_and_ended(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
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

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_export_that_is_broken_off_says_so(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var child = await gate.ChildAsync(head);
        await gate.ChildAsync(head);

        await foreach (var _ in Export(gate, head, child))
            break;

        Assert.Equal((1L, 0L, 1L), (await gate.EntriesAsync("started"), await gate.EntriesAsync("ended"), await gate.EntriesAsync("broken-off")));
        Assert.Equal(1L, await gate.EntriesAsync("read"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_export_whose_chunk_breaks_was_broken_off(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var child = await gate.ChildAsync(head);
        await gate.ChildAsync(head);
        var chunks = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in Export(gate, head, child, () => ++chunks == 2 ? throw new InvalidOperationException("Broken.") : Task.CompletedTask))
                Assert.Equal(1, chunks);
        });

        Assert.Equal((1L, 0L, 1L, 1L), (await gate.EntriesAsync("started"), await gate.EntriesAsync("ended"), await gate.EntriesAsync("broken-off"), await gate.EntriesAsync("failure")));
        Assert.Equal(1L, await gate.EntriesAsync("read"));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_export_ends_with_its_session(bool pooled)
    {
        await using var gate = await GateWorld.CreateAsync(pooled);
        var head = await gate.People.HeadAsync(GateWorld.Here);
        var child = await gate.ChildAsync(head);
        await gate.ChildAsync(head);
        var left = 0;

        await Assert.ThrowsAsync<SessionRefusedException>(async () =>
        {
            await foreach (var _ in Export(gate, head, child))
            {
                left++;
                await gate.People.RevokeAsync(head);
            }
        });

        Assert.Equal(1, left);
        Assert.Equal((1L, 0L, 1L, 1L), (await gate.EntriesAsync("started"), await gate.EntriesAsync("ended"), await gate.EntriesAsync("broken-off"), await gate.EntriesAsync("refusal")));
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

    private static IAsyncEnumerable<IReadOnlyList<Guid>> Export(GateWorld gate, Actor actor, Guid about, Func<Task>? before = null) => gate.Work.StreamAsync<Guid, string>(
        actor, ProbeUseCases.Export, new Reason(new Subject(SubjectKind.Child, about), "Diminta"), async (db, cursor) =>
        {
            await (before?.Invoke() ?? Task.CompletedTask);
            var after = cursor is null ? Guid.Empty : Guid.Parse(cursor);
            var row = await db.Children.Where(child => child.Id > after).OrderBy(child => child.Id).FirstOrDefaultAsync();
            return row is null ? ([], null) : ((IReadOnlyList<Guid>)[row.Id], row.Id.ToString());
        });
}
