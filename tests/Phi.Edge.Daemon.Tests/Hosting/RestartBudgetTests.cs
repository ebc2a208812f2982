using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Tests.Hosting;

public sealed class RestartBudgetTests
{
    private readonly RestartBudget _budget = new(restarts: 3, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1));

    [Fact]
    public void Fail_WithinBudget_DoublesThePause()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), _budget.Fail(TimeSpan.FromSeconds(0)));
        Assert.Equal(TimeSpan.FromSeconds(2), _budget.Fail(TimeSpan.FromSeconds(5)));
        Assert.Equal(TimeSpan.FromSeconds(4), _budget.Fail(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Fail_MoreOftenThanAllowedInTheWindow_GivesUp()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.NotNull(_budget.Fail(TimeSpan.FromSeconds(i)));
        }

        Assert.Null(_budget.Fail(TimeSpan.FromSeconds(4)));
    }

    [Fact]
    public void Fail_AfterTheWindow_StartsAfresh()
    {
        for (var i = 0; i < 3; i++)
        {
            _budget.Fail(TimeSpan.FromSeconds(i));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), _budget.Fail(TimeSpan.FromSeconds(63)));
    }
}
