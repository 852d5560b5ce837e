using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Business.Accountability;
using MerajutASA.Modules.Business.Companies;
using MerajutASA.Modules.Business.Contracts;
using MerajutASA.Modules.Business.Ledger;
using MerajutASA.Modules.Business.Needs;
using MerajutASA.Modules.Business.Payments;
using MerajutASA.Modules.Business.Permits;
using MerajutASA.Modules.Business.Pledges;
using MerajutASA.Modules.Business.Receipts;
using MerajutASA.Modules.Business.Scopes;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Business.Storage;

/// <summary>Who gives, what for, and the books.</summary>
internal sealed class BusinessDb(DbContextOptions<BusinessDb> options) : ModuleDb(options)
{
    public DbSet<ScopeRow> Scopes => Set<ScopeRow>();

    public DbSet<Company> Companies => Set<Company>();

    public DbSet<CompanyContact> Contacts => Set<CompanyContact>();

    public DbSet<Permit> Permits => Set<Permit>();

    public DbSet<Need> Needs => Set<Need>();

    public DbSet<Pledge> Pledges => Set<Pledge>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<Journal> Journals => Set<Journal>();

    public DbSet<Posting> Postings => Set<Posting>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<ReceiptWithdrawal> Withdrawals => Set<ReceiptWithdrawal>();

    /// <summary>The number of an institution's next receipt in a year; held until the transaction ends.</summary>
    public async Task<int> NextReceiptAsync(Guid institution, int year, CancellationToken cancellation) =>
        (await Database.SqlQuery<int>($"select business.next_receipt({institution}, {year}) as \"Value\"").ToListAsync(cancellation)).Single();

    /// <summary>One at a time pledges for a need, until the transaction ends.</summary>
    public async Task HoldNeedAsync(Guid need, CancellationToken cancellation) =>
        _ = await Database.SqlQuery<bool>($"select business.hold_need({need}) as \"Value\"").ToListAsync(cancellation);

    /// <summary>Whether an institution may collect: a suspended or closed one may not.</summary>
    public async Task<bool> AtWorkAsync(Guid institution, CancellationToken cancellation) =>
        (await Database.SqlQuery<bool>($"select business.at_work({institution}) as \"Value\"").ToListAsync(cancellation)).Single();

    public async Task<bool> NibTakenAsync(string nib, Guid company, CancellationToken cancellation) =>
        (await Database.SqlQuery<bool>($"select business.nib_taken({nib}, {company}) as \"Value\"").ToListAsync(cancellation)).Single();

    /// <summary>What was promised and what has come for needs, by need; one for which nothing was promised is absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, Promised>> PromisedAsync(IReadOnlyCollection<Guid> needs, CancellationToken cancellation) =>
        (await Database.SqlQuery<Promised>($"select need_id, promised as total, received from business.promised({needs.ToArray()})").ToListAsync(cancellation)).ToDictionary(each => each.NeedId);

    public Task<List<CheckedReceipt>> CheckReceiptAsync(string token, CancellationToken cancellation) =>
        Database.SqlQuery<CheckedReceipt>($"select * from business.check_receipt({token})").ToListAsync(cancellation);

    public Task<List<PublicNeed>> PublicAccountAsync(Guid institution, CancellationToken cancellation) =>
        Database.SqlQuery<PublicNeed>($"select * from business.public_account({institution}) order by opened_at desc").ToListAsync(cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<ScopeState>().HaveConversion<CodeConverter<ScopeState>>();
        configurationBuilder.Properties<CompanyState>().HaveConversion<CodeConverter<CompanyState>>();
        configurationBuilder.Properties<LegalForm>().HaveConversion<CodeConverter<LegalForm>>();
        configurationBuilder.Properties<GiftKind>().HaveConversion<CodeConverter<GiftKind>>();
        configurationBuilder.Properties<NeedState>().HaveConversion<CodeConverter<NeedState>>();
        configurationBuilder.Properties<Deductibility>().HaveConversion<CodeConverter<Deductibility>>();
        configurationBuilder.Properties<PledgeState>().HaveConversion<CodeConverter<PledgeState>>();
        configurationBuilder.Properties<PaymentState>().HaveConversion<CodeConverter<PaymentState>>();
        configurationBuilder.Properties<NotificationKind>().HaveConversion<CodeConverter<NotificationKind>>();
        configurationBuilder.Properties<NotificationResult>().HaveConversion<CodeConverter<NotificationResult>>();
        configurationBuilder.Properties<JournalKind>().HaveConversion<CodeConverter<JournalKind>>();
        configurationBuilder.Properties<LedgerAccount>().HaveConversion<CodeConverter<LedgerAccount>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("business");
        modelBuilder.Entity<ScopeRow>().ToTable("institution_scope");
        modelBuilder.Entity<Company>().ToTable("company");
        modelBuilder.Entity<CompanyContact>().ToTable("company_contact")
            .HasOne<Company>().WithOne().HasForeignKey<CompanyContact>(contact => contact.Id);
        modelBuilder.Entity<Permit>().ToTable("permit");
        modelBuilder.Entity<Need>().ToTable("need").HasOne<Permit>().WithMany().HasForeignKey(need => need.PermitId);
        modelBuilder.Entity<Pledge>().ToTable("pledge").HasOne<Need>().WithMany().HasForeignKey(pledge => pledge.NeedId);
        modelBuilder.Entity<Delivery>().ToTable("delivery").HasOne<Pledge>().WithMany().HasForeignKey(delivery => delivery.PledgeId);
        modelBuilder.Entity<Payment>().ToTable("payment").HasOne<Pledge>().WithMany().HasForeignKey(payment => payment.PledgeId);
        modelBuilder.Entity<Notification>().ToTable("notification").HasOne<Payment>().WithMany().HasForeignKey(notification => notification.PaymentId);
        modelBuilder.Entity<Journal>().ToTable("journal").HasOne<Pledge>().WithMany().HasForeignKey(journal => journal.PledgeId);
        modelBuilder.Entity<Posting>().ToTable("posting").HasOne<Journal>().WithMany().HasForeignKey(posting => posting.JournalId);
        modelBuilder.Entity<Receipt>().ToTable("receipt").HasOne<Pledge>().WithMany().HasForeignKey(receipt => receipt.PledgeId);
        modelBuilder.Entity<ReceiptWithdrawal>().ToTable("receipt_withdrawal")
            .HasOne<Receipt>().WithOne().HasForeignKey<ReceiptWithdrawal>(withdrawal => withdrawal.Id);
        base.OnModelCreating(modelBuilder);
    }
}
