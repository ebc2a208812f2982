namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class Generator : IDisposable
{
    private readonly FakeGenAi _fake = FakeGenAi.Current;
    private readonly List<int> _sequence = [];
    private int _given;
    private bool _done;

    public Generator(Model model, GeneratorParams generatorParams)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(generatorParams);
    }

    public bool IsDone() => _done;

    public void SetInputs(NamedTensors namedTensors)
    {
        _fake.Note("inputs");
        _sequence.AddRange(Enumerable.Repeat(1, 20));
    }

    public void AppendTokens(ReadOnlySpan<int> inputIDs) => _sequence.AddRange(inputIDs);

    /// <summary>As the genuine library: the token that ends an answer is not added.</summary>
    public void GenerateNextToken()
    {
        if (_fake.Failure is { } failure)
            throw new OnnxRuntimeGenAIException(failure);
        if (_given < _fake.Answer.Length)
            _sequence.Add(_fake.Answer[_given++]);
        else
            _done = true;
    }

    public ReadOnlySpan<int> GetSequence(ulong index) => _sequence.ToArray();

    public void Dispose()
    {
    }
}
