using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntimeGenAI;
using Phi.Edge.Inference.Prompt;

namespace Phi.Edge.Inference.GenAI;

/// <summary>One answer of the GenAI library, token by token.</summary>
internal sealed class GenAiAnswer : IDisposable
{
    private const string AnyObject = """{"type":"object"}""";
    private readonly GeneratorParams _parameters;
    private readonly Generator _generator;
    private readonly int _promptLength;
    private readonly int _most;
    private int _count;

    private GenAiAnswer(GeneratorParams parameters, Generator generator, int most)
    {
        (_parameters, _generator, _most) = (parameters, generator, most);
        _promptLength = generator.GetSequence(0).Length;
    }

    /// <summary>True when the answer ended because it was long enough.</summary>
    public bool IsFull => _count >= _most;

    /// <summary>Reads the prompt; the first token is not computed yet.</summary>
    public static GenAiAnswer Start(Model model, GenAiPrompts prompts, PhiPrompt prompt, ChatOptions? options, int defaultAnswer)
    {
        GeneratorParams? parameters = null;
        Generator? generator = null;
        try
        {
            using var inputs = prompts.Read(prompt);
            var most = options?.MaxOutputTokens ?? defaultAnswer;
            parameters = new GeneratorParams(model);
            Set(parameters, options, inputs.Length + most);
            generator = new Generator(model, parameters);
            inputs.Give(generator);
            var answer = new GenAiAnswer(parameters, generator, most);
            (parameters, generator) = (null, null);
            return answer;
        }
        catch (OnnxRuntimeGenAIException e)
        {
            throw new PhiRuntimeException($"ONNX Runtime GenAI failed on the prompt: {e.Message}", e);
        }
        finally
        {
            generator?.Dispose();
            parameters?.Dispose();
        }
    }

    /// <summary>The next token; null at the end.</summary>
    public int? Next()
    {
        try
        {
            if (IsFull || _generator.IsDone())
                return null;
            var before = _generator.GetSequence(0).Length;
            _generator.GenerateNextToken();
            var sequence = _generator.GetSequence(0);
            // the token that ends the answer is not added to the sequence
            if (sequence.Length <= before)
                return null;
            _count++;
            return sequence[^1];
        }
        catch (OnnxRuntimeGenAIException e)
        {
            throw new PhiRuntimeException($"ONNX Runtime GenAI failed: {e.Message}", e);
        }
    }

    public UsageDetails Usage()
    {
        return new UsageDetails { InputTokenCount = _promptLength, OutputTokenCount = _count, TotalTokenCount = _promptLength + _count };
    }

    public void Dispose()
    {
        _generator.Dispose();
        _parameters.Dispose();
    }

    private static void Set(GeneratorParams parameters, ChatOptions? options, int limit)
    {
        parameters.SetSearchOption("max_length", limit);
        var temperature = options?.Temperature ?? (options?.TopP is not null || options?.TopK is not null ? 1f : 0f);
        var samples = temperature > 0 && options?.TopK != 1;
        parameters.SetSearchOption("do_sample", samples);
        if (samples)
        {
            parameters.SetSearchOption("temperature", temperature);
            parameters.SetSearchOption("top_k", options?.TopK ?? 0);
            parameters.SetSearchOption("top_p", options?.TopP ?? 1);
        }

        if (options?.Seed is { } seed)
            parameters.SetSearchOption("random_seed", seed);
        if (options?.ResponseFormat is ChatResponseFormatJson json)
            parameters.SetGuidance("json_schema", json.Schema?.GetRawText() ?? AnyObject);
    }
}
